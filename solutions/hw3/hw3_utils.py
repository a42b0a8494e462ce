"""Helpers of homework 3: data, measures, figures. Given; nothing to fill in here.

Only the standard library, NumPy and PyTorch are imported with this file. What one function alone
needs (torchvision, scikit-learn, matplotlib, Pillow) is imported in that function, because some
of these imports take longer than everything else that a small script does.
"""

import argparse
import json
import math
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
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


def save_metrics(metrics: Mapping[str, float], folder: str | Path) -> None:
    """Save numbers by their names as `metrics.json` in the folder; never half of them."""
    path = Path(folder) / "metrics.json"
    unfinished = path.with_name("metrics.json.unfinished")
    unfinished.write_text(json.dumps(dict(metrics), indent=1) + "\n")
    os.replace(unfinished, path)


# --- types of options, for argparse --------------------------------------------------------------


def at_least(smallest: int) -> Callable[[str], int]:
    """Return an argparse type: whole numbers that are not smaller than `smallest`."""

    def convert(text: str) -> int:
        if not text.isdecimal() or int(text) < smallest:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number ≥ {smallest}")
        return int(text)

    return convert


def positive(text: str) -> float:
    """Convert an option's text to a positive number; an argparse type."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return number


def digits_of(text: str) -> list[int]:
    """Convert the text of a number, such as 2023, to its digits, [2, 0, 2, 3]; an argparse type."""
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that consists of digits 0 to 9")
    return [int(digit) for digit in text]


# --- minibatches and classes ---------------------------------------------------------------------


def batch_indices(count: int, batch_size: int) -> Iterator[Tensor]:
    """Yield the indices 0 … count − 1 once each, in a new random order, `batch_size` at a time.

    One pass over the iterator is one epoch. The last batch is smaller if batch_size does not
    divide count.
    """
    yield from torch.randperm(count).split(batch_size)


def one_hot(labels: Tensor, num_classes: int = 10) -> Tensor:
    """Turn integer classes (N,) into rows (N, num_classes) of zeros with a one at the class."""
    return functional.one_hot(labels.long(), num_classes).float()


# --- handwritten digits (hw3_cvae) ---------------------------------------------------------------


class Digits(NamedTuple):
    """Grey images (N, 1, 28, 28) with values from 0 to 1, and their labels (N,), 0 … 9."""

    images: Tensor
    labels: Tensor

    def to(self, device: torch.device) -> "Digits":
        """Return the same on another device."""
        return Digits(self.images.to(device), self.labels.to(device))


def load_images(data_dir: str | Path, quick: bool = False) -> tuple[Digits, Digits]:
    """Return training and test images: MNIST, or with `quick` the small digits.

    Raises UsageError, before anything is written, if the data cannot be had.
    """
    return load_digits() if quick else load_mnist(data_dir)


def load_mnist(data_dir: str | Path) -> tuple[Digits, Digits]:
    """Return the 60,000 training and the 10,000 test images of MNIST, with their labels.

    They are read from the folder `data_dir`/MNIST/raw, and downloaded to it first if they are not
    there. Raises UsageError if torchvision is missing, or the files are neither there nor to be
    downloaded.
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
            parts = [MNIST(data_dir, train=train) for train in (True, False)]
        except RuntimeError:  # not there: download elsewhere, so that a failure leaves nothing here
            with tempfile.TemporaryDirectory() as scratch:
                MNIST(scratch, train=True, download=True)
                shutil.copytree(scratch, data_dir, dirs_exist_ok=True)
            parts = [MNIST(data_dir, train=train) for train in (True, False)]
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(
            f"MNIST could be neither read from the folder '{data_dir}' nor downloaded to it "
            f"({_first_line(error)}); name the folder in which MNIST/raw is (--data), "
            "or use the digits that need no download (--quick)"
        ) from error
    train_set, test_set = (Digits(part.data[:, None] / 255, part.targets) for part in parts)
    return train_set, test_set


def load_digits() -> tuple[Digits, Digits]:
    """Return scikit-learn's handwritten digits: 1,500 to train, 297 to test, made 28×28 pixels.

    The originals are 8×8; they come with scikit-learn, so that nothing is downloaded.
    """
    try:
        from sklearn import datasets
    except ImportError as error:
        raise UsageError(
            f"the small digits come with scikit-learn, which cannot be imported "
            f"({_first_line(error)}); install it with: pip install scikit-learn"
        ) from error
    pixels, targets = datasets.load_digits(return_X_y=True)
    small = torch.from_numpy(pixels).float().reshape(-1, 1, 8, 8) / 16  # (N, 1, 8, 8)
    images = functional.interpolate(small, size=(28, 28), mode="bilinear")
    labels = torch.from_numpy(targets).long()
    return Digits(images[:1500], labels[:1500]), Digits(images[1500:], labels[1500:])


def _first_line(error: Exception) -> str:
    """Return the first line of an error's message, without the punctuation at its end."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(" .:") if lines else type(error).__name__


def train_classifier(data: Digits, updates: int = 2000) -> Callable[[Tensor], Tensor]:
    """Train a small classifier of digits; return it as a function: images (N, …) → classes (N,).

    It judges drawn images without favour: it has seen real ones only.
    """
    classifier = nn.Sequential(
        nn.Flatten(), nn.Linear(data.images[0].numel(), 256), nn.ReLU(), nn.Linear(256, 10)
    ).to(data.images.device)
    optimiser = torch.optim.Adam(classifier.parameters(), lr=1e-3)
    for _ in range(updates):
        index = torch.randint(len(data.images), (100,))
        loss = functional.cross_entropy(classifier(data.images[index]), data.labels[index])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    def classify(images: Tensor) -> Tensor:
        with torch.no_grad():
            return classifier(images).argmax(dim=1)

    return classify


def concat_images(images: Tensor, rows: int, columns: int, padding: int = 3) -> NDArray:
    """Lay images (rows × columns, 1, H, W) out as one: first row from left to right, then the next.

    Neighbours are `padding` white pixels (value 1) apart; there is no margin. The result has the
    shape (rows·H + (rows − 1)·padding, columns·W + (columns − 1)·padding). Raises ValueError if the
    number of images is not rows × columns.
    """
    if len(images) != rows * columns:
        raise ValueError(
            f"concat_images: {rows} rows × {columns} columns need {rows * columns} images, "
            f"but there are {len(images)}"
        )
    height, width = images.shape[-2:]
    padded = functional.pad(images, (0, padding, 0, padding), value=1)  # on the right and below
    grid = padded.reshape(rows, columns, height + padding, width + padding).transpose(1, 2)
    sheet = grid.reshape(rows * (height + padding), columns * (width + padding))
    return sheet[: len(sheet) - padding, : sheet.shape[1] - padding].cpu().numpy()


def save_image(image: NDArray, path: str | Path, enlarge: int = 2) -> None:
    """Save a grey image (H, W) with values from 0 (black) to 1 (white).

    Each value becomes a square of enlarge × enlarge pixels.
    """
    from PIL import Image

    grey = (255 * np.clip(image, 0, 1)).round().astype(np.uint8)
    large = grey.repeat(enlarge, axis=0).repeat(enlarge, axis=1)
    Image.fromarray(large).save(path)


# --- light curves (hw3_lightcurves) --------------------------------------------------------------


def tsne(curves: Tensor) -> Tensor:
    """Lay curves (N, T) out in the plane, (N, 2), so that similar ones are neighbours: t-SNE.

    Source: van der Maaten and Hinton, "Visualizing Data using t-SNE", 2008.
    """
    from sklearn.manifold import TSNE

    points = TSNE(init="pca", random_state=0).fit_transform(curves.detach().cpu().numpy())
    return torch.from_numpy(points)


def neighbour_correlation(points: Tensor, values: Tensor, neighbours: int = 10) -> float:
    """Return how well points (N, 2) are ordered by values (N,): 1 perfectly, 0 not at all.

    It is the correlation of a point's value with the mean value of its nearest neighbours.
    """
    points, values = points.cpu(), values.cpu()
    distance = torch.cdist(points, points).fill_diagonal_(math.inf)  # (N, N)
    nearest = distance.topk(neighbours, largest=False).indices  # (N, neighbours)
    return torch.corrcoef(torch.stack([values, values[nearest].mean(dim=1)]))[0, 1].item()


def save_curves(rows: Mapping[str, Tensor], path: str | Path) -> None:
    """Save curves over time as a grid: one row for each title, a panel for each curve of (n, T)."""
    from matplotlib.figure import Figure

    columns = max(len(curves) for curves in rows.values())
    figure = Figure(figsize=(2.4 * columns, 1.7 * len(rows)), dpi=110, layout="constrained")
    grid = figure.subplots(len(rows), columns, squeeze=False, sharex=True, sharey="row")
    for axes_row, (title, curves) in zip(grid, rows.items(), strict=True):
        for axes, curve in zip(axes_row, curves, strict=True):
            axes.plot(_times(curve), curve.cpu(), linewidth=1)
        axes_row[0].set_title(title, loc="left", fontsize=10)
        low, high = axes_row[0].get_ylim()
        axes_row[0].set_ylim(min(low, 0.5), max(high, 2))  # so that a flat curve looks flat
        axes_row[0].set_ylabel("magnification", fontsize=8)
    for axes in grid[-1]:
        axes.set_xlabel("time", fontsize=8)
    figure.savefig(path)


def save_trajectories(panels: Mapping[str, Tensor], values: Tensor, path: str | Path) -> None:
    """Save a panel for each title with curves (P, T) over time, coloured by their values (P,)."""
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import Normalize
    from matplotlib.figure import Figure

    colours = ScalarMappable(Normalize(values.min().item(), values.max().item()), "viridis")
    figure = Figure(figsize=(3.2 * len(panels), 3), dpi=110, layout="constrained")
    all_axes = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
    for axes, (title, curves) in zip(all_axes, panels.items(), strict=True):
        for value, curve in zip(values.tolist(), curves.cpu(), strict=True):
            axes.plot(_times(curve), curve, linewidth=1, color=colours.to_rgba(value))
        axes.set(title=title, xlabel="time")
    all_axes[0].set_ylabel("magnification")
    figure.colorbar(colours, ax=all_axes, label="p")
    figure.savefig(path)


def save_map(points: Tensor, values: Tensor, path: str | Path) -> None:
    """Save a scatter plot of points (N, 2), coloured by their values (N,)."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.5, 5.5), dpi=110, layout="constrained")
    axes = figure.add_subplot()
    x, y = points.cpu().T.numpy()
    dots = axes.scatter(x, y, s=9, linewidths=0, c=values.cpu().numpy())
    axes.set(title="t-SNE of generated curves", xticks=[], yticks=[])
    figure.colorbar(dots, ax=axes, label="p")
    figure.savefig(path)


def _times(curve: Tensor) -> NDArray:
    return np.linspace(0, 1, len(curve))


# --- points on a roll (hw3_ebm) ------------------------------------------------------------------

ROLL_NOISE = 0.5  # standard deviation of the points around the roll's middle line
ON_ROLL = 2 * ROLL_NOISE  # a point is on the roll if it is not further from its middle line
ROLL_PIECES = 50
PLOT_LIMIT = 20  # figures show [−20, 20]²


def load_swiss_roll(count: int, seed: int = 0) -> Tensor:
    """Return points (count, 2) of scikit-learn's Swiss roll, seen from the side.

    Its middle line is the spiral (t cos t, t sin t) with t from 1.5π to 4.5π, uniformly; Gaussian
    noise of standard deviation 0.5 is added. The coordinates reach from about −11 to 15.
    """
    from sklearn.datasets import make_swiss_roll

    points, _ = make_swiss_roll(count, noise=ROLL_NOISE, random_state=seed)  # (N, 3)
    return torch.from_numpy(points[:, [0, 2]]).float()  # all but the roll's width


def roll_precision(samples: Tensor) -> float:
    """Return the share of the samples (S, 2) that lie on the roll; of data it is 95 %.

    On the roll is what is at most 1, two standard deviations, from its middle line.
    """
    distance, _ = _nearest_on_roll(samples)
    return (distance <= ON_ROLL).float().mean().item()


def roll_coverage(samples: Tensor) -> float:
    """Return the share of the roll that the samples (S, 2) cover; data cover all of it.

    The roll is cut into 50 pieces, each with the same share of the data. A piece is covered if a
    tenth of the samples that belong there, S/50, or more lie on it.
    """
    distance, t = _nearest_on_roll(samples)
    on_roll = t[distance <= ON_ROLL]
    counts = torch.histc(on_roll, ROLL_PIECES, min=1.5 * math.pi, max=4.5 * math.pi)
    return (counts >= 0.1 * len(samples) / ROLL_PIECES).float().mean().item()


def _nearest_on_roll(samples: Tensor) -> tuple[Tensor, Tensor]:
    """Return how far samples (S, 2) are from the roll's middle line, and the nearest t."""
    t = torch.linspace(1.5 * math.pi, 4.5 * math.pi, 5000)
    line = torch.stack([t * t.cos(), t * t.sin()], dim=1)  # (5000, 2)
    distance, index = torch.cdist(samples.detach().cpu(), line).min(dim=1)  # (S,)
    return distance, t[index]


@torch.no_grad()
def integrated_log_Z(model: nn.Module, limit: float, step: float = 0.05) -> float:
    """Return log ∫ e^f(x) dx over the square [−limit, limit]², as a sum over a grid.

    model(x (N, 2)) → f(x), (N,). The sum (midpoint rule) is exact to about 1e-4 for an f that is
    smooth on the scale of `step`.
    """
    parameter = next(model.parameters())  # for its device
    axis = torch.arange(-limit + step / 2, limit, step, device=parameter.device)
    rows = [  # the points of a few rows at a time
        model(torch.cartesian_prod(part, axis)).cpu().double().flatten().logsumexp(dim=0)
        for part in axis.split(100)
    ]
    return torch.stack(rows).logsumexp(dim=0).item() + 2 * math.log(step)


def save_points(panels: Mapping[str, Tensor], path: str | Path) -> None:
    """Save scatter plots, side by side, of the points (N, 2) under each title."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(3.4 * len(panels), 3.7), dpi=110, layout="constrained")
    all_axes = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
    limits = (-PLOT_LIMIT, PLOT_LIMIT)
    for axes, (title, points) in zip(all_axes, panels.items(), strict=True):
        axes.scatter(*points.cpu().T.numpy(), s=3, linewidths=0)
        axes.set(title=title, xlim=limits, ylim=limits, aspect="equal")
    figure.savefig(path)


@torch.no_grad()
def save_energy(models: Mapping[str, nn.Module], data: Tensor, path: str | Path) -> None:
    """Save the surface log p(x) = f(x) − log Z of each model under its title, with the data (N, 2).

    A model has an attribute `log_Z`, and model(x (N, 2)) → f(x), (N,).
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5.6 * len(models), 5), dpi=110, layout="constrained")
    all_axes = figure.subplots(1, len(models), squeeze=False)[0]
    axis = torch.linspace(-PLOT_LIMIT, PLOT_LIMIT, 300, device=data.device)
    grid = torch.cartesian_prod(axis, axis)  # x varies slowest
    for axes, (title, model) in zip(all_axes, models.items(), strict=True):
        log_p = (model(grid).reshape(-1) - model.log_Z).reshape(300, 300).T.cpu()
        levels = np.arange(-20, 1, 1)
        surface = axes.contourf(axis.cpu(), axis.cpu(), log_p, levels, extend="both")
        axes.scatter(*data[:500].cpu().T.numpy(), s=2, linewidths=0, color="white")
        axes.set(title=title, aspect="equal")
    figure.colorbar(surface, ax=all_axes, label="$f(x) - \\log Z$")
    figure.savefig(path)
