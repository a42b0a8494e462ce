"""Helpers of homework 1: options, data, minibatches, figures, metrics. Given; nothing to fill in.

Only the standard library, NumPy and PyTorch are imported with this file. What one function alone
needs (torchvision, scikit-learn, matplotlib) is imported in that function, because some of these
imports take longer than everything else that a small script does.
"""

import argparse
import json
import math
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional


class UsageError(Exception):
    """What was asked for cannot be done here; its text is one sentence with the reason and a cure.

    The scripts print that sentence and leave with exit code 2, as they do for a wrong option.
    """


# --- options -------------------------------------------------------------------------------------


def at_least(smallest: int) -> Callable[[str], int]:
    """Return an argparse type: whole numbers that are not smaller than `smallest`."""

    def convert(text: str) -> int:
        if not text.isdecimal() or int(text) < smallest:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number ≥ {smallest}")
        return int(text)

    return convert


def positive(text: str) -> float:
    """Convert an option's text to a positive number; an argparse type."""
    number = not_negative(text)
    if number == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return number


def not_negative(text: str) -> float:
    """Convert an option's text to a number ≥ 0; an argparse type."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number ≥ 0")
    return number


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


def make_folder(path: str | Path) -> Path:
    """Make the folder `path` unless it is there; UsageError if that is impossible."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the folder '{path}' cannot be made ({error.strerror})") from error
    return Path(path)


# --- data ----------------------------------------------------------------------------------------

CLASS_NAMES = {
    "MNIST": tuple("0123456789"),
    "FashionMNIST": (
        "T-shirt/top",
        "Trouser",
        "Pullover",
        "Dress",
        "Coat",
        "Sandal",
        "Shirt",
        "Sneaker",
        "Bag",
        "Ankle boot",
    ),
}


@dataclass(frozen=True)
class LabelledImages:
    """The training and the test split of a data set of grey images.

    Attributes:
        train_images, test_images: (N, 784) float32, grey values from 0 (black) to 1 (white).
        train_labels, test_labels: (N,) int64, the classes 0 … 9.
        class_names: the name of each class.
    """

    train_images: Tensor
    train_labels: Tensor
    test_images: Tensor
    test_labels: Tensor
    class_names: tuple[str, ...]

    def to(self, device: torch.device) -> "LabelledImages":
        """Return the same data on another device."""
        return LabelledImages(
            self.train_images.to(device),
            self.train_labels.to(device),
            self.test_images.to(device),
            self.test_labels.to(device),
            self.class_names,
        )


def load_data(
    name: Literal["MNIST", "FashionMNIST"], data_dir: str | Path, quick: bool = False
) -> LabelledImages:
    """Return the data set of that name, or with `quick` the small digits in its place.

    It is read from the folder `data_dir`/<name>/raw, and downloaded to it first if it is not there.
    Raises UsageError if torchvision is missing, or the files are neither there nor to be had.
    """
    if quick:
        return load_digits()
    try:
        from torchvision import datasets
    except (ImportError, OSError, RuntimeError) as error:
        raise UsageError(
            f"{name} is read with torchvision, which cannot be imported ({_first_line(error)}); "
            "install it (pip install torchvision) or use the digits that need no download (--quick)"
        ) from error
    dataset = getattr(datasets, name)
    try:
        try:
            splits = [dataset(data_dir, train=train) for train in (True, False)]
        except RuntimeError:  # not there: download elsewhere, so that a failure leaves nothing here
            with tempfile.TemporaryDirectory() as scratch:
                dataset(scratch, download=True)
                shutil.copytree(scratch, data_dir, dirs_exist_ok=True)
            splits = [dataset(data_dir, train=train) for train in (True, False)]
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(
            f"{name} could be neither read from the folder '{data_dir}' nor downloaded to it "
            f"({_first_line(error)}); name the folder in which {name}/raw is (--data), "
            "or use the digits that need no download (--quick)"
        ) from error
    train_images, test_images = [split.data.flatten(start_dim=1) / 255 for split in splits]
    train_labels, test_labels = [split.targets for split in splits]
    names = CLASS_NAMES[name]
    return LabelledImages(train_images, train_labels, test_images, test_labels, names)


def load_digits() -> LabelledImages:
    """Return scikit-learn's 1,797 handwritten digits as 28×28 images: 1,437 to train, 360 to test.

    The originals are 8×8 with grey values 0 … 16; they come with scikit-learn, so that nothing is
    downloaded.
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
    images = functional.interpolate(small, size=(28, 28), mode="bilinear").flatten(start_dim=1)
    labels = torch.from_numpy(targets).long()
    names = CLASS_NAMES["MNIST"]
    return LabelledImages(images[:1437], labels[:1437], images[1437:], labels[1437:], names)


def _first_line(error: Exception) -> str:
    """Return the first line of an error's message, without the punctuation at its end."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(" .:") if lines else type(error).__name__


def batch_indices(count: int, batch_size: int) -> Iterator[Tensor]:
    """Yield the indices 0 … count − 1 once each, in a new random order, `batch_size` at a time.

    One pass over the iterator is one epoch. The last batch is smaller if batch_size does not
    divide count.
    """
    yield from torch.randperm(count).split(batch_size)


# --- metrics -------------------------------------------------------------------------------------


def save_metrics(metrics: Mapping[str, float], folder: str | Path) -> None:
    """Write the numbers of a run to `metrics.json` in that folder, whole or not at all."""
    path = Path(folder) / "metrics.json"
    unfinished = path.with_name("metrics.json.tmp")
    unfinished.write_text(json.dumps(dict(metrics), indent=2) + "\n", encoding="utf-8")
    os.replace(unfinished, path)


def nearest_neighbour_labels(
    points: Tensor, known_points: Tensor, known_labels: Tensor, k: int = 10
) -> Tensor:
    """Give each point (N, D) the label that is most frequent among its k nearest known points.

    Known are points (M, D) and their labels (M,). Returns the labels, (N,).
    """
    labels = []
    for chunk in points.split(1000):  # all distances at once would take much memory
        nearest = torch.cdist(chunk, known_points).topk(k, largest=False).indices  # (n, k)
        labels.append(known_labels[nearest].mode(dim=1).values)
    return torch.cat(labels)


def tsne(points: Tensor, seed: int) -> Tensor:
    """Map points (N, Z) to the plane, (N, 2), such that near neighbours stay near: t-SNE.

    Only neighbourhoods mean something in the result: distances between far groups, the size of a
    group and the directions of the axes do not.
    Source: van der Maaten and Hinton, "Visualizing Data using t-SNE", 2008.
    """
    from sklearn.manifold import TSNE

    embedded = TSNE(random_state=seed, init="pca").fit_transform(points.detach().cpu().numpy())
    return torch.from_numpy(embedded)


# --- figures -------------------------------------------------------------------------------------


def array_to_image(pixels: Tensor | NDArray) -> NDArray:
    """Turn a flat vector of pixels (H·H,) into a square NumPy image (H, H), row by row.

    For 784 pixels the image is 28×28. Raises ValueError if the number of pixels is not a square.
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

    Neighbours are `padding` white pixels (value 1) apart; there is no margin. Raises ValueError if
    the number of images is not rows × columns.
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


def weights_to_grey(weights: Tensor) -> Tensor:
    """Scale each vector of weights (N, V) to grey values: 0 becomes middle grey, ½.

    The largest absolute value of a vector becomes white if it is positive and black if negative.
    """
    largest = weights.abs().amax(dim=1, keepdim=True).clamp(min=1e-12)  # (N, 1)
    return 0.5 + 0.5 * weights / largest


def save_image_rows(rows: Mapping[str, Tensor], path: str | Path) -> None:
    """Save rows of images: for each name, to be written on the left, n images (n, 784) from 0 to 1.

    All rows have equally many images.
    """
    from matplotlib.figure import Figure  # not pyplot: needs no screen and keeps no global state

    images = [array_to_image(pixels) for row in rows.values() for pixels in row.clamp(0, 1)]
    columns = len(images) // len(rows)
    sheet = concat_images(images, len(rows), columns)
    figure = Figure(figsize=(1.2 + 0.62 * columns, 0.62 * len(rows)), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    axes.imshow(sheet, cmap="gray", vmin=0, vmax=1, interpolation="nearest")
    height = images[0].shape[0]
    centres = [(height + 3) * row + height / 2 for row in range(len(rows))]
    axes.set_yticks(centres, labels=list(rows))
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    figure.savefig(path, bbox_inches="tight")


def save_scatter(
    points: Tensor, labels: Tensor, class_names: Sequence[str], title: str, path: str | Path
) -> None:
    """Save a scatter plot of points (N, 2), coloured by their labels (N,), with a legend."""
    from matplotlib.figure import Figure

    points, labels = points.detach().cpu(), labels.detach().cpu()
    figure = Figure(figsize=(7, 6), dpi=120, layout="constrained")
    axes = figure.add_subplot()
    for label, name in enumerate(class_names):
        x, y = points[labels == label].T.numpy()
        axes.scatter(x, y, s=7, alpha=0.7, linewidths=0, color=f"C{label}", label=name)
    axes.set_title(title)
    axes.set_aspect("equal", adjustable="datalim")
    legend = figure.legend(title="class", markerscale=3, loc="outside right center")
    for handle in legend.legend_handles:
        if handle is not None:
            handle.set_alpha(1)
    figure.savefig(path)
