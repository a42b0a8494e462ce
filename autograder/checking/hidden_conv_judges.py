"""Judges of hidden checks of convolutional VAEs. Students do not get this file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from autograder.checking.conv_judges import real
from autograder.checking.judges import Judge


def each_by_itself(answers: Any) -> str | None:
    """Judge `probes.one_by_one`."""
    together, alone = answers if isinstance(answers, list | tuple) else (None, None)
    if not real(together) or not real(alone) or together.shape != alone.shape:
        return "A batch of one has another form than a larger batch."
    if not torch.allclose(together, alone, rtol=1e-3, atol=1e-4 * float(together.abs().max())):
        return "What an image becomes depends on the other images of the batch."
    return None


def free_values(answers: Any) -> str | None:
    """Judge the outputs of an encoder with large random weights, 32 latents or more.

    By chance alone μ has one sign in a right encoder with probability 2⁻³¹, and no log σ² is
    negative with 2⁻³², if only the signs of the dimensions are random and not those of the images.
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
    if logvar.min() >= 0:
        return "No log-variance is ever negative: no variance is below 1."
    if mu.shape == logvar.shape and torch.allclose(mu, logvar):
        return "mu and logvar are the same."
    return None


def wide_range(answers: Any) -> str | None:
    """Judge the images of decoders with large random weights, and of a fresh one, the last.

    One draw of weights may make a few channels dark or bright throughout; not all of several.
    """
    if not isinstance(answers, list | tuple) or not all(real(a) and a.numel() for a in answers):
        return "The answer has another form."
    *large, fresh = (answer.detach().double().flatten(start_dim=1) for answer in answers)
    if torch.allclose(fresh.sum(1), torch.ones(len(fresh)).double(), atol=1e-3):
        return "The pixels of each image add up to 1."
    if fresh.min() <= 0 or fresh.max() >= 1:
        return "A fresh decoder gives probabilities of exactly 0 or 1."
    low, high = min(float(a.min()) for a in large), max(float(a.max()) for a in large)
    faults = ["below a half"] * (low > 0.49) + ["below 0.2"] * (low > 0.2)
    faults += ["above 0.8"] * (high < 0.8)
    if faults:
        return f"Whatever the weights, no probability is {' or '.join(faults)}."
    if (fresh - fresh[0]).abs().max() < 1e-6:
        return "All z give the same image."
    return None


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
