"""Judges of bounds on a log-likelihood, in hidden checks of several homeworks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge, columns


def unclamped(name: str, among: Sequence[int], of: int) -> Judge:
    """Judge the `of` results of a bound in many calls, with q close to the prior.

    There, an estimate of a divergence, called `name`, is negative about as often as not; a closed
    form is always the same. It is that one `among` the results that is nearest to 0: other checks
    tell which is which.
    """

    def judge(results: Any) -> str | None:
        found = columns(results, among, of=of)
        if not isinstance(found, Tensor):
            return f"The answer is not {of} scalars."
        kl = found[:, found.abs().mean(0).argmin()]
        if kl.std() > 1e-4 * kl.mean().abs() and not bool((kl < 0).any()):
            return f"{name} is never negative, but its estimate is where q is close to the prior."
        return None

    return judge


def finite(name: str) -> Judge:
    """Judge whether the gradients of a result that is called `name` are numbers."""

    def judge(gradients: Any) -> str | None:
        if not isinstance(gradients, Tensor) or not bool(torch.isfinite(gradients).all()):
            return f"The gradient of {name} is not finite."
        return None

    return judge
