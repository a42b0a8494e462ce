"""What hidden checks of hw1_rbm look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

from autograder.checking.statistics import threshold
from autograder.graders.hw1_rbm.judges import Judge

GROUP = 3  # examples in a group of `independent`


def leaves_alone(argument: str) -> Judge:
    """Judge what `probes.keeps` returns for a method with this argument."""
    names = argument, "W", "b", "alpha", "sigma"

    def judge(kept: Any) -> str | None:
        if not isinstance(kept, list | tuple) or len(kept) != len(names):
            return "It changes what it was given."
        changed = [name for name, still in zip(names, kept, strict=True) if not still]
        return f"It overwrites {' and '.join(changed)}." if changed else None

    return judge


def has_form(judge: Judge) -> Judge:
    """Judge as the public judge does, but tell nothing that the submission can choose."""
    return lambda value: judge(value) and "The samples do not have the form that is asked."


def has_no_gradient(carries: Any) -> str | None:
    """Judge what `probes.carries_gradient` returns."""
    return None if carries is False else "A gradient flows through v_k."


def independent(shape: tuple[int, int, int], units: bool = True) -> Judge:
    """Judge whether all entries of (calls, B, D) samples vary, each for itself.

    The examples come in groups of three, which are alike. Whether the distribution of each entry
    is right is not looked at. Under independence √n times a correlation is standard normal in n
    groups; with k pairs of entries the largest is beyond `threshold(k)` with probability 1e-8.
    Found with probability 0.999 is a correlation of that plus 3.1, divided by √n; what is shared by
    all examples of a call varies from call to call alone, and has to be larger. Without `units`,
    the entries of one example may depend on each other.
    """
    calls, rows, columns = shape
    n = calls * rows // GROUP
    row = torch.arange(GROUP * columns) // columns
    same_row = row[:, None] == row
    limit = threshold(math.comb(GROUP * columns, 2)) / math.sqrt(n)

    def judge(samples: Any) -> str | None:
        if not isinstance(samples, Tensor) or samples.shape != shape or samples.is_complex():
            return "The samples do not have the form that is asked."
        x = samples.detach().double()
        if not bool(torch.isfinite(x).all()):
            return "The samples are not all finite."
        if bool((x == x[0]).all()):
            return "Every call gives the same samples."
        x = x.reshape(n, -1)
        if bool((x == x[0]).all(0).any()):
            return "There are entries that never vary."
        x = (x - x.mean(0)) / x.std(0)
        related = ((x.T @ x / n).abs() > limit).fill_diagonal_(False)
        faults = [
            "different examples share noise" * bool(related[~same_row].any()),
            "the units of one example share noise" * (units and bool(related[same_row].any())),
        ]
        found = " and ".join(filter(None, faults))
        return f"{found[:1].upper()}{found[1:]}." if found else None

    return judge
