"""What hidden checks of hw4_conv_vae look for in an answer: judges name its fault, or None."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.statistics import threshold
from autograder.graders.hw4_conv_vae.judges import Judge, real

STEP = 1e-3  # of `probes.moves`


def leaves_alone(*names: str) -> Judge:
    """Judge what says for each of these whether it is as it was before."""

    def judge(kept: Any) -> str | None:
        if not isinstance(kept, list | tuple) or len(kept) != len(names):
            return "It changes what it was given."
        changed = [name for name, still in zip(names, kept, strict=True) if not still]
        return f"It changes {' and '.join(changed)}." if changed else None

    return judge


def has_form(judge: Judge) -> Judge:
    """Judge as the public judge does, but tell nothing that the submission can choose."""
    return lambda value: judge(value) and "The samples do not have the form that is asked."


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
    """Judge the images of a decoder with large random weights, and of a fresh one."""
    if not isinstance(answers, list | tuple) or not all(real(a) and a.numel() for a in answers):
        return "The answer has another form."
    large, fresh = (answer.detach().double().flatten(start_dim=1) for answer in answers)
    if torch.allclose(fresh.sum(1), torch.ones(len(fresh)).double(), atol=1e-3):
        return "The pixels of each image add up to 1."
    if fresh.min() <= 0 or fresh.max() >= 1:
        return "A fresh decoder gives probabilities of exactly 0 or 1."
    low, high = float(large.min()), float(large.max())
    faults = ["below a half"] * (low > 0.49) + ["below 0.2"] * (low > 0.2)
    faults += ["above 0.8"] * (high < 0.8)
    if faults:
        return f"Whatever the weights, no probability is {' or '.join(faults)}."
    if (fresh - fresh[0]).abs().max() < 1e-6:
        return "All z give the same image."
    return None


# ---------------------------------------------------------------- samples


def follows_its_sample(mu: Tensor, logvar: Tensor) -> Judge:
    """Judge what `probes.moves` returns: gradients of a sample, and where it moves to.

    The derivative may be that by differences at the same noise: how this sampler really moves z,
    whatever its distribution is. Or it is that of μ + σ ε, with ε taken from the sample itself:
    right for a right sampler whose noise no seed can repeat.
    """
    formulas = (lambda z: torch.ones_like(z), lambda z: (z - mu) / 2)

    def judge(found: Any) -> str | None:
        parts = found if isinstance(found, list | tuple) else []
        if len(parts) != 8 or not all(real(p) and p.shape == mu.shape for p in parts):
            return "The samples, or their gradients, do not have the shape of mu."
        weights, z, *rest = (part.detach().double() for part in parts)
        faults = []
        moves = zip(("mu", "logvar"), formulas, rest[::3], rest[1::3], rest[2::3], strict=True)
        for name, formula, automatic, above, below in moves:
            differences = (above - below) / (2 * STEP)
            allowed = (derivative * weights for derivative in (differences, formula(z)))
            if not any(torch.allclose(automatic, one, rtol=1e-2, atol=1e-3) for one in allowed):
                which = "not the derivative of the sample" if bool(automatic.any()) else "0"
                faults.append(
                    f"The gradient with respect to {name} is {which}, but {name} moves z."
                )
        return " ".join(faults) or None

    return judge


def independent(shape: tuple[int, int, int], rows: str) -> Judge:
    """Judge whether the entries of (n, B, Z) answers vary from call to call, each for itself.

    Whether the distribution of each entry is right is not looked at. Under independence √n times
    a correlation is standard normal; with k pairs of entries the largest is beyond `threshold(k)`
    with probability 1e-8. Found with probability 0.999 is a correlation of that plus 3.1, divided
    by √n: 0.55 for n = 300 and 15 pairs. That of shared noise is 1.
    """
    n, b, z = shape
    limit = threshold(max(1, math.comb(b * z, 2))) / math.sqrt(n)
    row = torch.arange(b).repeat_interleave(z)
    other_row = row[:, None] != row

    def judge(answers: Any) -> str | None:
        if not real(answers) or answers.numel() != n * b * z or len(answers) != n:
            return "The answers do not have the shape that is asked."
        x = answers.detach().double().reshape(n, -1)
        if not bool(torch.isfinite(x).all()):
            return "The answers are not all finite."
        if bool((x == x[0]).all(0).any()):
            return "Every call gives the same answer."
        x = (x - x.mean(0)) / x.std(0)
        related = (x.T @ x / n).abs() > limit
        related.fill_diagonal_(False)
        if bool((related & other_row).any()):
            return f"{rows} depend on each other."
        return "The dimensions of z depend on each other." if bool(related.any()) else None

    return judge


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
