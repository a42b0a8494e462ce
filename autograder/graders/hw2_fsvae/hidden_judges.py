"""What hidden checks of hw2_fsvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from autograder.checking.judges import columns


def unclamped(results: Any) -> str | None:
    """Judge a bound's results in many calls with q close to the prior.

    There, an estimate of kl_z is negative about as often as not; a closed form is always the same.
    """
    kl_z = columns(results, [1], of=3)
    if not isinstance(kl_z, Tensor):
        return "The answer is not three scalars."
    if kl_z.std() > 1e-4 * kl_z.mean().abs() and not bool((kl_z < 0).any()):
        return "kl_z is never negative, but its estimate is where q is close to the prior."
    return None
