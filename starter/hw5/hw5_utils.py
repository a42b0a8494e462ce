"""Helpers of homework 5: images, minibatches, data and figures. Given; nothing to fill in here.

Only the standard library, NumPy and PyTorch are imported with this file. What one function alone
needs (torchvision, scikit-learn, matplotlib, Pillow) is imported in that function, because some
of these imports take longer than everything else that a small script does.
"""

import json
import math
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional


class UsageError(Exception):
    """What was asked for cannot be done here; its text is one sentence with the reason and a cure.

    The scripts print that sentence and leave with exit code 2, as they do for a wrong option.
    """


def check_device(name: str) -> torch.device:
    """Return the device called `name` (cpu, cuda or mps); UsageError if this machine lacks it."""
    available = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    if not available.get(name, False):
        present = ", ".join(device for device, is_here in available.items() if is_here)
        raise UsageError(f"device {name!r} is not available here; choose one of: {present}")
    return torch.device(name)


def make_folder(path: str | Path) -> None:
    """Make the folder `path` unless it is there; UsageError if that is impossible."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the folder '{path}' cannot be made ({error.strerror})") from error


def save_metrics(metrics: dict[str, float], out: str | Path) -> None:
    """Write the numbers that a script has found as `metrics.json` to the folder `out`.

    A file from an earlier run is replaced at once: nobody finds half of one.
    """
    unfinished = Path(out) / "metrics.unfinished"
    unfinished.write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    os.replace(unfinished, Path(out) / "metrics.json")


# --- images and minibatches ----------------------------------------------------------------------


def array_to_image(pixels: Tensor | NDArray) -> NDArray:
    """Turn a flat vector of pixels (H·H,) into a square NumPy image (H, H), row by row.

    For 784 pixels the image is 28×28. The vector may be a tensor on any device, with a gradient
    or without. Raises ValueError if the number of pixels is not a square.
    """
    flat = torch.as_tensor(pixels).detach().cpu().numpy().reshape(-1)
    side = math.isqrt(flat.size)
    if side * side != flat.size:
        raise ValueError(f"array_to_image: {flat.size} pixels do not make a square image")
    return flat.reshape(side, side)


def concat_images(
    images: Sequence[NDArray], rows: int, columns: int, padding: int = 3
) -> NDArray[np.float32]:
    """Lay rows × columns images (H, W) out as one: first row from left to right, then the next.

    Neighbours are `padding` white pixels (value 1) apart; there is no margin. The result has the
    shape (rows·H + (rows − 1)·padding, columns·W + (columns − 1)·padding): 10 × 2 images of 28×28
    give 307×59. Raises ValueError if the number of images is not rows × columns.
    """
    if len(images) != rows * columns:
        raise ValueError(
            f"concat_images: {rows} rows × {columns} columns need {rows * columns} images, "
            f"but there are {len(images)}"
        )
    height, width = np.shape(images[0])
    total_height = rows * (height + padding) - padding
    total_width = columns * (width + padding) - padding
    sheet = np.ones((total_height, total_width), dtype=np.float32)
    for number, image in enumerate(images):
        row, column = divmod(number, columns)
        top, left = row * (height + padding), column * (width + padding)
        sheet[top : top + height, left : left + width] = image
    return sheet


def batch_indices(count: int, batch_size: int) -> Iterator[Tensor]:
    """Yield the indices 0 … count − 1 once each, in a new random order, `batch_size` at a time.

    One pass over the iterator is one epoch. The last batch is smaller if batch_size does not
    divide count.
    """
    yield from torch.randperm(count).split(batch_size)


# --- data ----------------------------------------------------------------------------------------


def load_images(
    data_dir: str | Path, quick: bool = False, count: int = 10_000
) -> tuple[Tensor, Tensor]:
    """Return binary images (N, 784) and their labels (N,): MNIST, or with `quick` the small digits.

    Raises UsageError, before anything is written, if the data cannot be had.
    """
    return load_digits() if quick else load_mnist(data_dir, count)


def load_mnist(data_dir: str | Path, count: int = 10_000) -> tuple[Tensor, Tensor]:
    """Return the first `count` MNIST training images, rounded to {0, 1}, and their labels.

    Images: float32 (count, 784); labels: int64 (count,). They are read from the folder
    `data_dir`/MNIST/raw, and downloaded to it first if they are not there. Raises UsageError if
    torchvision is missing, or the files are neither there nor to be downloaded.
    """
    try:
        from torchvision.datasets import MNIST
    except (ImportError, OSError, RuntimeError) as error:
        raise UsageError(
            f"MNIST is read with torchvision, which cannot be imported ({_first_line(error)}); "
            "install it (pip install torchvision) or use the digits that need no download (--quick)"
        ) from error
    try:
        try:
            mnist = MNIST(data_dir, train=True)
        except RuntimeError:  # not there: download elsewhere, so that a failure leaves nothing here
            with tempfile.TemporaryDirectory() as scratch:
                MNIST(scratch, train=True, download=True)
                shutil.copytree(scratch, data_dir, dirs_exist_ok=True)
            mnist = MNIST(data_dir, train=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(
            f"MNIST could be neither read from the folder '{data_dir}' nor downloaded to it "
            f"({_first_line(error)}); name the folder in which MNIST/raw is (--data), "
            "or use the digits that need no download (--quick)"
        ) from error
    images = mnist.data[:count].flatten(start_dim=1) / 255  # (N, 784), grey values in [0, 1]
    return images.round(), mnist.targets[:count]


def load_digits() -> tuple[Tensor, Tensor]:
    """Return scikit-learn's 1,797 handwritten digits as binary 28×28 images, and their labels.

    Images: float32 (1797, 784) of zeros and ones; labels: int64 (1797,). The originals are 8×8
    with grey values 0 … 16; they come with scikit-learn, so that nothing is downloaded.
    """
    try:
        from sklearn import datasets
    except ImportError as error:
        raise UsageError(
            f"the small digits come with scikit-learn, which cannot be imported "
            f"({_first_line(error)}); install it with: pip install scikit-learn"
        ) from error
    pixels, labels = datasets.load_digits(return_X_y=True)
    small = torch.from_numpy(pixels).float().reshape(-1, 1, 8, 8) / 16  # (N, 1, 8, 8)
    images = functional.interpolate(small, size=(28, 28), mode="bilinear")
    return images.flatten(start_dim=1).round(), torch.from_numpy(labels).long()


def _first_line(error: Exception) -> str:
    """Return the first line of an error's message, without the punctuation at its end."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(" .:") if lines else type(error).__name__


# --- figures -------------------------------------------------------------------------------------


def save_image(image: NDArray, path: str | Path, enlarge: int = 3) -> None:
    """Save a grey image (H, W) with values from 0 (black) to 1 (white).

    Each value becomes a square of enlarge × enlarge pixels. Makes the folder if it is not there.
    """
    from PIL import Image

    grey = (255 * np.clip(image, 0, 1)).round().astype(np.uint8)
    large = grey.repeat(enlarge, axis=0).repeat(enlarge, axis=1)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(large).save(path)


def save_scatter(points: Tensor, labels: Tensor, path: str | Path) -> None:
    """Save a scatter plot of the points (N, 2), coloured by their labels (N,), with a legend.

    Of points with more than two coordinates the first two are shown. Makes the folder if it is
    not there.
    """
    from matplotlib.figure import Figure  # not pyplot: needs no screen and keeps no global state

    points, labels = points.detach().cpu(), labels.detach().cpu()
    figure = Figure(figsize=(7, 6), dpi=120, layout="constrained")
    axes = figure.add_subplot()
    for label in labels.unique().tolist():
        x, y = points[labels == label][:, :2].T.numpy()
        axes.scatter(x, y, s=7, alpha=0.7, linewidths=0, color=f"C{label % 10}", label=str(label))
    axes.set(xlabel="$z_1$", ylabel="$z_2$")
    axes.set_aspect("equal", adjustable="datalim")
    legend = figure.legend(title="class", markerscale=3, loc="outside right center")
    for handle in legend.legend_handles:
        if handle is not None:
            handle.set_alpha(1)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)


# --- points in the plane (hw5_diffusion) ---------------------------------------------------------

PLOT_LIMITS = ((-1.9, 1.9), (-0.95, 0.95))  # the part of the plane that figures show: x, then y


def load_points(count: int = 2000, seed: int = 0) -> Tensor:
    """Return points (count, 2) that spell SCORE: the letters' strokes, drawn with a fine pen.

    The word is 3.06 wide and 1 high, with its centre at the origin. Points lie uniformly along
    the strokes, each moved a little at random (Gaussian, standard deviation 0.012). The same
    count and seed give the same points on every machine; the global random state is left alone.
    """
    rng = np.random.default_rng(seed)
    strokes = _letter_strokes("SCORE")
    starts = np.concatenate([stroke[:-1] for stroke in strokes])  # (S, 2), S straight segments
    ends = np.concatenate([stroke[1:] for stroke in strokes])  # (S, 2)
    lengths = np.linalg.norm(ends - starts, axis=1)  # (S,)
    segment = rng.choice(len(lengths), size=count, p=lengths / lengths.sum())  # (N,)
    along = rng.uniform(size=(count, 1))  # where on its segment a point lies, 0 to 1
    points = starts[segment] + along * (ends - starts)[segment]  # (N, 2)
    points += rng.normal(scale=0.012, size=(count, 2))
    return torch.from_numpy(points).float()


def energy_distance(a: Tensor, b: Tensor) -> float:
    """Return the energy distance 2 E‖A − B‖ − E‖A − A'‖ − E‖B − B'‖ of two samples (N, D), (M, D).

    It is never negative, and in expectation it falls to zero as N and M grow if, and only if, the
    two samples come from the same distribution. It notices letters that are missing rather than
    blurred strokes. Two sets of 2000 points from `load_points` are about 0.001 apart.
    Source: Székely and Rizzo, "Energy statistics", 2013.
    """
    a, b = a.detach().double(), b.detach().double()
    between = torch.cdist(a, b).mean()
    within = torch.cdist(a, a).mean() + torch.cdist(b, b).mean()
    return (2 * between - within).item()


def nearest_distance(a: Tensor, b: Tensor) -> float:
    """Return how far a point of `a` (N, D) is, on average, from the nearest point of `b` (M, D).

    Samples against data: are the samples sharp? Data against samples: is all the data covered?
    """
    return torch.cdist(a.detach().double(), b.detach().double()).min(dim=1).values.mean().item()


def save_points(panels: dict[str, Tensor], path: str | Path) -> None:
    """Save scatter plots, one below the other, of the points (N, 2) under each title.

    Makes the folder if it is not there.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 3.7 * len(panels)), dpi=120, layout="constrained")
    all_axes = figure.subplots(len(panels), squeeze=False)[:, 0]
    for axes, (title, points) in zip(all_axes, panels.items(), strict=True):
        axes.scatter(*points.detach().cpu().T.numpy(), s=3, linewidths=0)
        axes.set(title=title, xlim=PLOT_LIMITS[0], ylim=PLOT_LIMITS[1], aspect="equal")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)


def save_score(
    score: Callable[[Tensor, Tensor], Tensor],
    data: Tensor,
    noise_levels: Tensor,
    path: str | Path,
) -> None:
    """Save the field of a score function over the data (N, 2), one panel for each noise level (L,).

    score(x (N, 2), σ scalar) → (N, 2). An arrow at x points along the score, towards the denoised
    point x + σ² score(x, σ); it ends there, or after one step of the grid if that is nearer.
    Makes the folder if it is not there.
    """
    from matplotlib.figure import Figure

    step = 0.1
    grid = torch.cartesian_prod(*[torch.arange(low, high, step) for low, high in PLOT_LIMITS])
    grid = grid.to(data)  # (G, 2), on the data's device
    figure = Figure(figsize=(8, 4.1 * len(noise_levels)), dpi=110, layout="constrained")
    all_axes = figure.subplots(len(noise_levels), squeeze=False)[:, 0]
    for axes, sigma in zip(all_axes, noise_levels, strict=True):
        with torch.no_grad():
            arrows = sigma**2 * score(grid, sigma)  # (G, 2)
        length = arrows.norm(dim=1, keepdim=True)  # (G, 1)
        arrows = arrows * (step / length).clamp(max=1)
        axes.scatter(*data.cpu().T.numpy(), s=3, linewidths=0, color="tab:orange")
        axes.quiver(
            *grid.cpu().T.numpy(),
            *arrows.cpu().T.numpy(),
            angles="xy",
            scale_units="xy",
            scale=1,
            width=0.0018,
        )
        title = f"score at noise level σ = {sigma:.3g}"
        axes.set(title=title, xlim=PLOT_LIMITS[0], ylim=PLOT_LIMITS[1], aspect="equal")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path)


def _arc(centre: tuple[float, float], radii: tuple[float, float], start: float, stop: float):
    """Return points (40, 2) on an ellipse's arc; angles in degrees, counter-clockwise from east."""
    angle = np.radians(np.linspace(start, stop, 40))
    return np.stack([np.cos(angle), np.sin(angle)], axis=1) * radii + centre


def _letter_strokes(word: str) -> list[NDArray[np.float64]]:
    """Return the strokes of a word's letters: lines (P, 2) through P points, centred at the origin.

    Every letter is drawn in the unit square, then placed in a box 0.5 wide and 1 high.
    """
    letters = {
        "S": [
            np.concatenate(
                [
                    _arc((0.5, 0.74), (0.46, 0.26), 30, 270),
                    _arc((0.5, 0.24), (0.48, 0.24), 90, -150),
                ]
            )
        ],
        "C": [_arc((0.55, 0.5), (0.55, 0.5), 50, 310)],
        "O": [_arc((0.5, 0.5), (0.5, 0.5), 0, 360)],
        "R": [
            np.array([(0, 0), (0, 1)]),
            np.concatenate(
                [[(0, 1)], _arc((0.5, 0.75), (0.45, 0.25), 90, -90), [(0, 0.5)]],
            ),
            np.array([(0.45, 0.5), (0.95, 0)]),
        ],
        "E": [
            np.array([(0.9, 1), (0, 1), (0, 0), (0.9, 0)]),
            np.array([(0, 0.52), (0.75, 0.52)]),
        ],
    }
    size, gap = np.array([0.5, 1.0]), 0.14
    advance = size[0] + gap
    corner = -np.array([len(word) * advance - gap, size[1]]) / 2  # the first box's, lower left
    return [
        stroke * size + corner + (number * advance, 0)
        for number, letter in enumerate(word)
        for stroke in letters[letter]
    ]
