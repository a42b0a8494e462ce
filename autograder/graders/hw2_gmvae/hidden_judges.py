"""What hidden checks of hw2_gmvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking import hidden_judges
from autograder.checking.judges import Judge, columns


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


def independent(calls: int, rows: int, between: str) -> Judge:
    """Judge latents (calls, rows or more, Z) as `hidden_judges.independent` does.

    Rows that never change are looked at only where there are too few others: the decoder may be
    shown the mean as well.
    """
    judge = hidden_judges.independent(calls, rows, between)

    def of_those_that_change(latents: Any) -> str | None:
        if isinstance(latents, Tensor) and latents.dim() == 3 and len(latents):
            changes = (latents != latents[0]).any(0).any(-1)  # (R,)
            if int(changes.sum()) >= rows:
                latents = latents[:, changes]
        return judge(latents)

    return of_those_that_change


def different(samples: int) -> Judge:
    """Judge whether there are so many different z in one call with one image, (1, z's, Z)."""

    def judge(latents: Any) -> str | None:
        if not isinstance(latents, Tensor) or latents.dim() != 3 or latents.is_complex():
            return "The decoder does not get one z for each sample."
        if latents.shape[1] < samples:
            return "The decoder gets fewer z than samples are asked."
        if len(latents[0].unique(dim=0)) < 0.99 * samples:  # float32 numbers recur by chance
            return "Several samples of one image are the same."
        return None

    return judge
