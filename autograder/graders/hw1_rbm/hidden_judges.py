"""What hidden checks of hw1_rbm look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.checking.statistics import dependence

GROUP = 3  # examples in a group of `independent`


def has_no_gradient(carries: Any) -> str | None:
    """Judge what `probes.carries_gradient` returns."""
    return None if carries is False else "A gradient flows through v_k."


def independent(shape: tuple[int, int, int], units: bool = True) -> Judge:
    """Judge whether all entries of (calls, B, D) samples vary, each for itself.

    The examples come in groups of three, which are alike. Whether the distribution of each entry
    is right is not looked at; both error rates are those of `dependence` for so many groups.
    Without `units`, the entries of one example may depend on each other.
    """

    def judge(samples: Any) -> str | None:
        if not isinstance(samples, Tensor) or samples.shape != shape or samples.is_complex():
            return "The samples do not have the form that is asked."
        x = samples.detach().double()
        if not bool(torch.isfinite(x).all()):
            return "The samples are not all finite."
        if bool((x == x[0]).all()):
            return "Every call gives the same samples."
        x = x.reshape(-1, GROUP, shape[2])
        if bool((x == x[0]).all(0).any()):
            return "There are entries that never vary."
        examples, of_one = dependence(x)
        if examples:  # and then the groups of one call may be related, which makes units look so
            return "Different examples share noise."
        return "The units of one example share noise." if units and of_one else None

    return judge
