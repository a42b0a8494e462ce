"""What hidden checks of hw4_conv_vae look for in an answer: judges name its fault, or None."""

from __future__ import annotations

import math
from typing import Any

import torch

from autograder.checking.conv_judges import real
from autograder.checking.hidden_judges import shared_noise
from autograder.checking.judges import Judge


def is_kept(kept: Any) -> str | None:
    """Judge `probes.kept`."""
    names = "x", "the model's mode"
    if not isinstance(kept, list | tuple) or len(kept) != len(names):
        return "It changes what it was given."
    changed = [name for name, still in zip(names, kept, strict=True) if not still]
    return f"It changes {' and '.join(changed)}." if changed else None


# ---------------------------------------------------------------- networks


def depends(*names: str) -> Judge:
    """Judge `probes.dependence` of a network with these outputs."""

    def judge(found: Any) -> str | None:
        if not isinstance(found, list | tuple) or len(found) != len(names):
            return "The network has another number of outputs."
        for name, (weights, own, moved) in zip(names, found, strict=True):
            if not weights:
                return f"{name} carries no gradient for any weight."
            if not own:
                return f"{name} depends on weights that are not among the network's parameters."
            if not moved:
                return f"{name} does not depend on the input."
        return None

    return judge


# ---------------------------------------------------------------- samples


def independent(shape: tuple[int, int, int], between: str, group: int = 0) -> Judge:
    """Judge whether the entries of (calls, B, Z) answers vary, each for itself.

    The rows of a call may come in groups of so many, which are alike. Whether the distribution of
    each entry is right is not looked at; both error rates are those of `dependence`.
    """

    def judge(answers: Any) -> str | None:
        if not real(answers) or answers.numel() != math.prod(shape) or len(answers) != shape[0]:
            return "The answers do not have the shape that is asked."
        x = answers.detach().double()
        if not bool(torch.isfinite(x).all()):
            return "The answers are not all finite."
        if bool((x == x[0]).all()):
            return "Every call gives the same answer."
        x = x.reshape(-1, group or shape[1], shape[2])
        if bool((x == x[0]).all(0).any()):
            return "Some of the answers never vary."
        return shared_noise(x, between)

    return judge
