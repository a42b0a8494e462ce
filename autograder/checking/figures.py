"""Figures that a check shows of what it has fetched: `show_points(hw, title, {...})` and others.

They are shown for public checks and for the submission alone: for the reference, misconceptions and
hidden checks these functions do nothing. No value that a submission returns makes them fail.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor

from autograder import figures
from autograder.sandbox.failures import SubmissionFailed
from autograder.sandbox.proxy import Proxy, subject_of


def show_points(hw: Proxy, title: str, series: Mapping[str, Any]) -> None:
    """Show points (N, 2) of several kinds; the first one decides which part of the plane."""
    _show(hw, title, lambda: figures.plot_of_points(title, series))


def show_classes(hw: Proxy, title: str, points: Any, labels: Any) -> None:
    """Show points (N, 2), coloured by their labels (N,), from 0 to 9."""
    _show(hw, title, lambda: figures.plot_of_classes(title, points, labels))


def show_image(hw: Proxy, title: str, text: str, image: Any) -> None:
    """Show a grey image (H, W) with values from 0 to 1; `text` says what is to be seen."""
    _show(hw, title, lambda: figures.picture_of(title, text, image))


def show_field(
    hw: Proxy, title: str, points: Tensor, score: Callable[[Tensor, Tensor], Any], sigma: Tensor
) -> None:
    """Show a score at noise level σ over points (N, 2), as in the handout's figures.

    An arrow leads from x to x + σ² score(x, σ), or one step of the grid far if that is nearer.
    """

    def drawn() -> figures.Figure | None:
        grid = figures.regular_grid(points)
        arrows = score(grid, sigma)
        if not isinstance(arrows, Tensor) or arrows.shape != grid.shape or arrows.is_complex():
            return None
        arrows = sigma.double() ** 2 * arrows.detach().double()
        step = float(grid[1, 0] - grid[0, 0])
        arrows = arrows * (step / arrows.norm(dim=1, keepdim=True)).clamp(max=1)
        return figures.plot_of_field(title, points, grid, grid + arrows)

    _show(hw, title, drawn)


def _show(hw: Proxy, title: str, make: Callable[[], figures.Figure | None]) -> None:
    shown = subject_of(hw).figures
    if shown is None:
        return
    try:
        figure = make()
    except SubmissionFailed:
        return
    if figure is not None:
        shown[title] = figure
