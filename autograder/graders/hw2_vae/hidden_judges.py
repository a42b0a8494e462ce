"""What hidden checks of hw2_vae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.hidden_bound_judges import unclamped
from autograder.checking.hidden_judges import shared_noise
from autograder.checking.judges import Judge, columns

NOTHING = 0.1  # nats


def different(samples: int) -> Judge:
    """Judge whether the noise of one call, (1, z's, Z), is that of so many different z, or more."""

    def judge(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or noise.is_complex():
            return "The decoder does not get one z for each sample."
        if noise.shape[1] < samples:
            return "The decoder gets fewer z than samples are asked."
        if len(noise[0].unique(dim=0)) < 0.99 * samples:  # float32 numbers recur by chance
            return "Several samples of one image are the same."
        return None

    return judge


def independent(calls: int, rows: int, of: str, between: str) -> Judge:
    """Judge whether all entries of (calls, rows or more, Z) noises vary, each for itself.

    Rows that never change are looked at only where there are too few others: the decoder may be
    shown the mean as well. Whether the distribution of each entry is right is not looked at; both
    error rates are those of `dependence`.
    """

    def judge(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or noise.is_complex():
            return f"{of} do not all have the form that is asked."
        if len(noise) != calls or noise.shape[1] < rows:
            return f"There are fewer {of} than are asked."
        e = noise.detach().double()  # (n, R, Z)
        if not bool(torch.isfinite(e).all()):
            return f"{of} are not all finite."
        if not bool(e.any()):
            return f"There is no noise in the {of}."
        changes = (e != e[0]).any(0).any(-1)  # (R,)
        if int(changes.sum()) >= rows:
            e = e[:, changes]
        if bool((e == e[0]).all(0).any()):
            return f"Every call has the same {of}."
        return shared_noise(e, between)

    return judge


def next_to_nothing(results: Any) -> str | None:
    """Judge kl in 40 calls of a bound with two images, whose q is N(0.02, 1) in three dimensions.

    It is 6e-4, and an estimate of it is negative with probability 0.49 or, if it is an average over
    50 z, 0.43: that none is happens in one of 10⁹ gradings. The mean of 40 has a standard error of
    4e-3, and is not to be above 0.1.
    """
    fault = unclamped("kl", [1, 2], of=3)(results)
    if fault:
        return fault
    means = columns(results, [1, 2], of=3).mean(0)
    kl = float(means[means.abs().argmin()])  # other checks tell which is which
    return "kl is not about 0 where q is next to the prior." if kl > NOTHING else None
