"""What public checks of hw3_ebm look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge


def is_log_Z(answer: Any) -> str | None:
    """Judge the value of log_Z, and whether it is learnt."""
    value, learnt = answer
    if not isinstance(value, Tensor):
        return f"log_Z is {a_kind(value)}, but a parameter with one element is asked."
    if value.numel() != 1:
        return "log_Z does not have one element."
    if value.is_complex() or value.item() != 1:
        return "log_Z is not 1 at first."
    if not value.requires_grad:
        return "log_Z takes no gradient, so that it is not learnt."
    if learnt is not True:
        return "log_Z is not one of the model's parameters, so that no optimiser changes it."
    return None


def fresh_points(number: int) -> Judge:
    """Judge the results (2, S, 2) of two calls, in each of which all points start at one x."""

    def judge(points: Any) -> str | None:
        if not isinstance(points, Tensor):
            return f"The answer is {a_kind(points)}, but points are asked."
        if tuple(points.shape) != (2, number, 2):
            return "The answer does not have the shape of x."
        if not bool(torch.isfinite(points).all()):
            return "The points are not all finite."
        if torch.allclose(points, points[0, 0].expand_as(points), rtol=1e-4):  # rounding aside
            return "All points end at the same place: there is no noise."
        return "A second call gives the same points again." if torch.equal(*points) else None

    return judge


MOMENTS = [f"the {what} of the points' {axis} coordinates"
           for what in ("mean", "variance") for axis in ("first", "second")
           ] + ["the covariance of the points' coordinates"]  # fmt: skip


def moments(points: Any) -> Any:
    """Return the `MOMENTS` of the points of each call: (T, S, 2) → (T, 5)."""
    if not isinstance(points, Tensor) or points.dim() != 3 or not points.is_floating_point():
        return points
    centred = points - points.mean((0, 1))
    product = centred.prod(dim=2, keepdim=True)  # (T, S, 1)
    return torch.cat([points, centred.square(), product], dim=2).mean(dim=1)
