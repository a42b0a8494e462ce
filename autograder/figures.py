"""Figures of a report, as numbers: what is to be drawn, and the words that say the same.

They are made here out of whatever a submission returns. What has another form, is not finite or is
too large gives no figure; that is never an error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

Array = NDArray[np.float64]

MAX_POINTS = 5000
MAX_PIXELS = 60_000
MARGIN = 0.12  # of the points' extent, on each side
CLASSES = 10


@dataclass(frozen=True, eq=False)
class Dots:
    """Points (N, 2) of one kind: a series, or a class with its number."""

    name: str
    points: Array
    number: int


@dataclass(frozen=True, eq=False)  # the same figure is the same object
class Plot:
    """Points in the plane, and perhaps arrows (A, 2, 2) from one point to another."""

    title: str
    text: str  # what it shows, for those who do not see it
    series: tuple[Dots, ...]
    low: Array  # the corners of what is shown, (2,) each
    high: Array
    arrows: Array | None = None
    by_class: bool = False


@dataclass(frozen=True, eq=False)  # the same figure is the same object
class Picture:
    """A grey image (H, W), from 0 (black) to 1 (white)."""

    title: str
    text: str
    pixels: Array


Figure = Plot | Picture


def plot_of_points(title: str, series: Mapping[str, Any]) -> Plot | None:
    """Return a plot of several series of points; the first one decides which part is shown."""
    found = [Dots(name, _points(value), n) for n, (name, value) in enumerate(series.items())]
    if not found or not all(len(dots.points) for dots in found):
        return None
    low, high = _extent(found[0].points)
    sentences = []
    for dots in found:
        outside = int(((dots.points < low) | (dots.points > high)).any(1).sum())
        beyond = f"; {outside} lie outside the figure" if outside else ""
        sentences.append(f"{dots.name}: {_summary(dots.points)}{beyond}.")
    return Plot(title, " ".join(sentences), tuple(found), low, high)


def plot_of_classes(title: str, points: Any, labels: Any) -> Plot | None:
    """Return a plot of points (N, 2) coloured by their labels (N,), from 0 to 9."""
    places, classes = _points(points), _numbers(labels)
    if not len(places) or classes is None or classes.shape != (len(places),):
        return None
    if not bool(np.isin(classes, np.arange(CLASSES)).all()):
        return None
    series = tuple(
        Dots(str(number), places[classes == number], number)
        for number in range(CLASSES)
        if (classes == number).any()
    )
    low, high = _extent(places)
    sentences = [f"Class {dots.name}: {_summary(dots.points)}." for dots in series]
    return Plot(title, " ".join(sentences), series, low, high, by_class=True)


def plot_of_field(title: str, points: Any, starts: Any, ends: Any) -> Plot | None:
    """Return a plot of arrows between the rows of `starts` and `ends` (A, 2), over points."""
    under, begin, end = _points(points), _points(starts), _points(ends)
    if not len(under) or not len(begin) or begin.shape != end.shape:
        return None
    low, high = _extent(under)
    length = np.linalg.norm(end - begin, axis=1)
    text = (
        f"{len(begin)} arrows on a grid over the data, from each point towards where the score "
        f"leads; they are {length.mean():.2g} long on average."
    )
    series = (Dots("the data", under, 0),)
    return Plot(title, text, series, low, high, arrows=np.stack([begin, end], axis=1))


def picture_of(title: str, text: str, pixels: Any) -> Picture | None:
    """Return a picture of an image (H, W); values beyond 0 and 1 count as those."""
    grey = _numbers(pixels)
    if grey is None or grey.ndim != 2 or not 0 < grey.size <= MAX_PIXELS or max(grey.shape) > 1000:
        return None
    mean = f"Grey values from {grey.min():.2g} to {grey.max():.2g}, {grey.mean():.2g} on average."
    return Picture(title, f"{text} {mean}", grey.clip(0, 1))


def regular_grid(points: Tensor, columns: int = 34) -> Tensor:
    """Return points on a grid over the part of the plane that a plot of `points` shows, (G, 2)."""
    low, high = _extent(_points(points))
    step = float((high - low)[0]) / columns
    x, y = (np.arange(low[i] + step / 2, high[i], step) for i in range(2))
    grid = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return points.new_tensor(grid.tolist())


# ---------------------------------------------------------------- values of a submission


def _numbers(value: Any) -> Array | None:
    """Return finite real numbers as an array, or None."""
    if isinstance(value, Tensor):
        value = value.detach().cpu()
        if value.is_complex() or value.numel() > 10 * MAX_PIXELS:
            return None
        value = value.double().numpy()
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "biuf":
        return None
    if value.size > 10 * MAX_PIXELS or not np.isfinite(value).all():
        return None
    return value.astype(np.float64)


def _points(value: Any) -> Array:
    """Return points (N, 2) that can be drawn; (0, 2) where there are none."""
    found = _numbers(value)
    good = found is not None and found.ndim == 2 and found.shape[1] == 2
    if found is None or not good or len(found) > MAX_POINTS or np.abs(found).max(initial=0) > 1e100:
        return np.empty((0, 2))
    return found


def _extent(points: Array) -> tuple[Array, Array]:
    """Return the corners of what a plot of the points shows: not degenerate, nor too flat."""
    low, high = points.min(0), points.max(0)
    size = high - low
    size = np.maximum(size, max(float(size.max()) / 3, 1e-6 * float(np.abs(points).max()), 1e-9))
    centre, half = (low + high) / 2, size / 2 * (1 + 2 * MARGIN)
    return centre - half, centre + half


def _summary(points: Array) -> str:
    mean, spread = points.mean(0), points.std(0)
    count = f"{len(points)} point" + "s" * (len(points) != 1)
    return f"{count}, mean {_pair(mean)}, standard deviation {_pair(spread)}"


def _pair(numbers: Sequence[float] | Array) -> str:
    return "(" + ", ".join(f"{number:.2g}".replace("-", "−") for number in numbers) + ")"
