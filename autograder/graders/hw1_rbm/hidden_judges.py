"""What hidden checks of hw1_rbm look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.checking.statistics import dependence
from autograder.graders.hw1_rbm import judges


def cuts_the_gradient(found: Any) -> str | None:
    """Judge what `probes.carries_gradient` returns."""
    if not isinstance(found, list | tuple) or len(found) != 2 or found[0] is not False:
        return "A gradient flows through v_k."
    return None if found[1] is True else "After the call there are no gradients any more."


def varies(losses: Any) -> str | None:
    """Judge losses that depend on chance, one of each call."""
    if isinstance(losses, Tensor) and bool((losses != losses[:1]).any()):
        return None
    return "The loss is the same at every call."


def is_pair(value: Any) -> str | None:
    """Judge as the public judge does, but tell nothing that the submission can choose."""
    return judges.is_pair(value) and "The answer is not two tensors, mean and variance."


def independent(shape: tuple[int, int, int], units: bool = True) -> Judge:
    """Judge whether all entries of (calls, B, D) samples vary, each for itself.

    Whether the distribution of each entry is right is not looked at; both error rates are those of
    `dependence`. Without `units`, the entries of one example may depend on each other.
    """

    def judge(samples: Any) -> str | None:
        if not isinstance(samples, Tensor) or samples.shape != shape or samples.is_complex():
            return "The samples do not have the form that is asked."
        x = samples.detach().double()
        if not bool(torch.isfinite(x).all()):
            return "The samples are not all finite."
        if bool((x == x[0]).all()):
            return "Every call gives the same samples."
        if bool((x == x[0]).all(0).any()):
            return "There are entries that never vary."
        examples, of_one = dependence(x)
        if examples:  # and then the groups of one call may be related, which makes units look so
            return "Different examples share noise."
        return "The units of one example share noise." if units and of_one else None

    return judge


def has_tails(samples: Any) -> str | None:
    """Judge whether one of many normal numbers is farther out than 3.5 standard deviations.

    They are samples (n, ...), each entry with its own mean and variance.
    """
    if not isinstance(samples, Tensor) or samples.dim() != 3 or samples.is_complex():
        return "The samples do not have the form that is asked."
    x = samples.detach().double()
    z = (x - x.mean(0)) / x.std(0)
    return None if bool((z.abs() > 3.5).any()) else "The noise has no tails."


def spreads_once(of_mean: float, sigma: Tensor) -> Judge:
    """Judge whether samples (calls, B, V) of one distribution are means, or have noise, once.

    `of_mean` is the variance of such a mean, in units of σ²: that of the hidden units. 2400 samples
    make a standard error of 2 % of the average over four units; allowed are 12 %.
    """

    def judge(samples: Any) -> str | None:
        if not isinstance(samples, Tensor) or samples.dim() != 3 or len(sigma) != samples.shape[2]:
            return "The samples do not have the form that is asked."
        x = samples.detach().double().flatten(end_dim=1)
        spread = float((x.var(dim=0) / sigma.square()).mean())
        if any(abs(spread / allowed - 1) < 0.12 for allowed in (of_mean, of_mean + 1)):
            return None
        return "The variance of v_k is neither that of a sample nor that of a mean."

    return judge
