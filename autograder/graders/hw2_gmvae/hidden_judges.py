"""What hidden checks of hw2_gmvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch

from autograder.checking.judges import columns


def sometimes_negative(results: Any) -> str | None:
    """Judge whether the estimate of kl, in some of a bound's results near the prior, is below 0.

    It may be the second or the third result: other checks tell which is which.
    """
    found = columns(results, [1, 2], of=3)
    if not isinstance(found, torch.Tensor):
        return "The answer is not three scalars."
    if not bool((found < 0).any()):
        return "kl is never negative, but its estimate is where q is close to the prior."
    return None
