"""Judges of hidden checks of convolutional VAEs. Students do not get this file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.conv_judges import real
from autograder.checking.judges import Judge

# ---------------------------------------------------------------- networks


def each_by_itself(answers: Any) -> str | None:
    """Judge `probes.one_by_one`: images of a large batch, each alone, and without gradients."""
    parts = answers if isinstance(answers, list | tuple) else ()
    if len(parts) != 3 or not all(real(p) and p.shape == parts[0].shape for p in parts):
        return "A batch of one has another form than a larger batch."
    together, alone, untracked = parts

    def same(other: Tensor) -> bool:
        return torch.allclose(together, other, rtol=1e-3, atol=1e-4 * float(together.abs().max()))

    if not same(alone):
        return "What an image becomes depends on the other images of the batch."
    return None if same(untracked) else "Under torch.no_grad an image becomes another."


def free_values(answers: Any) -> str | None:
    """Judge the outputs of an encoder with large random weights, 32 latents or more.

    Numbers of a right encoder are so large that few are between −1 and 1. By chance alone all μ
    are on one side with probability 2⁻³¹, and no log σ² is below with 2⁻³², if only the signs of
    the dimensions are random and not those of the images.
    """
    if not isinstance(answers, list | tuple) or len(answers) != 2 or not all(map(real, answers)):
        return "The answer has another form."
    mu, logvar = answers
    if mu.min() >= 0 and mu.max() <= 1:
        return "All means are between 0 and 1."
    if mu.min() >= 0:
        return "No mean is ever negative."
    if mu.max() <= 0:
        return "No mean is ever positive."
    if mu.min() >= -1 and mu.max() <= 1:
        return "All means are between −1 and 1."
    if mu.min() >= -1:
        return "No mean is ever below −1."
    if logvar.min() >= 0:
        return "No log-variance is ever negative: no variance is below 1."
    if logvar.min() >= -1 and logvar.max() <= 1:
        return "All log-variances are between −1 and 1."
    if logvar.min() >= -1:
        return "No log-variance is ever below −1."
    if mu.shape == logvar.shape and torch.allclose(mu, logvar):
        return "mu and logvar are the same."
    return None


# ---------------------------------------------------------------- calls


def is_kept(kept: Any) -> str | None:
    """Judge `probes.kept`."""
    if not isinstance(kept, list | tuple) or len(kept) != 3:
        return "It changes what it was given."
    arguments, mode, networks = kept
    changed = ["its arguments"] * (not arguments) + ["the model's mode"] * (not mode)
    if changed:
        return f"It changes {' and '.join(changed)}."
    return None if networks else "In eval mode it calls the networks in training mode."


# ---------------------------------------------------------------- losses


def bounded(low: float, high: float) -> Judge:
    """Judge losses: three finite scalars, bce between these bounds."""

    def judge(parts: Sequence[Any]) -> str | None:
        if not isinstance(parts, list | tuple) or len(parts) != 3 or not all(map(real, parts)):
            return "Three scalars are asked."
        if not all(part.numel() == 1 and bool(torch.isfinite(part).all()) for part in parts):
            return "The losses are not all finite."
        if float(parts[1]) > high:
            return "bce is too large for what the images are."
        if float(parts[1]) < low:
            return "bce is too small for what the images are."
        return None

    return judge
