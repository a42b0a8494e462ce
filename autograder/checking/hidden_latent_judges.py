"""Judges of hidden checks of latents: of an encoder's μ and log σ², and of z that are drawn.

Students do not get this file.
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.checking.statistics import FALSE_FAIL, threshold

FAR = 3.01  # standard deviations: noise is often cut off at 3, which pixels show as 3.0000002
BEYOND = math.erfc(FAR / math.sqrt(2))  # the share of normal noise that is further out
NARROW, WIDE = -3.0, 3.0  # log σ² of which a fault is told apart: below, above


def any_vectors(answer: Any) -> str | None:
    """Judge μ and log σ² of an encoder with weights so large that both are far from 0.

    A mean is to be below −1 for some of them and above 1 for others; a log-variance below −1, as
    one may be made by a function that grows more slowly to the other side, such as the logarithm of
    a softplus. 64 random numbers of random signs are all on one side of 0 with probability 2⁻⁶³.
    """
    parts = list(answer) if isinstance(answer, list | tuple) else []
    if len(parts) != 2 or not all(isinstance(p, Tensor) and p.numel() for p in parts):
        return "There is another number of results."
    faults = []
    for name, part in zip(("mu", "logvar"), parts, strict=True):
        low, high = float(part.min()), float(part.max())
        if low >= -1 and high <= 1:
            faults.append(f"{name} is always between −1 and 1.")
        elif low >= -1:
            faults.append(f"{name} is never {'below −1' if low < 0 else 'negative'}.")
        elif high <= 0 or (name == "mu" and high <= 1):
            faults.append(f"{name} is never {'above 1' if name == 'mu' else 'positive'}.")
    if parts[0].shape == parts[1].shape and torch.allclose(*parts):
        faults.append("mu and logvar are the same.")
    return " ".join(faults) or None


def normal_noise(mean: Tensor, logvar: Tensor, count: int = 300) -> Judge:
    """Judge samples, (n, …), which are to be N(μ, diag(σ²)) each, with μ and log σ² of shape (…).

    There have to be `count` of them at least.

    The noise (z − μ) / σ is looked at, which is to consist of d independent standard normal
    numbers: their means, variances and correlations; and of all of them together, nd in number, the
    share beyond 3 and the distribution function. Each of the t tests fails with the probability
    `FALSE_FAIL` / t: variances by the bound of Laurent and Massart, the last two by those of
    Bernstein and of Dvoretzky, Kiefer and Wolfowitz. With T = `threshold(t)` and
    L = log(2 t / `FALSE_FAIL`), found with probability 0.999 are (T + 3.1) / √n in a mean and in a
    correlation, and (2 √(L / n) + 2 L / n + 4.4 / √n) / (1 − 4.4 / √n) in a variance.
    """

    def judge(samples: Any) -> str | None:
        if (
            not isinstance(samples, Tensor)
            or samples.shape[1:] != mean.shape
            or len(samples) < count
            or not samples.is_floating_point()
        ):
            return "The samples do not have the form that is asked."
        noise = (samples.detach().double() - mean) / torch.exp(logvar.double() / 2)
        if not bool(torch.isfinite(noise).all()):
            return "The samples are not all finite."
        noise, spread = noise.flatten(start_dim=1), logvar.flatten()  # (n, d), (d,)
        n, d = noise.shape
        tests = 2 * d + math.comb(d, 2) + 2
        allowed = threshold(tests) / math.sqrt(n)
        nats = math.log(2 * tests / FALSE_FAIL)
        below = 2 * math.sqrt(nats / (n - 1))  # may a variance be, and above:
        above = below + 2 * nats / (n - 1)
        variance = noise.var(0)
        faults = ["Means are wrong."] * bool((noise.mean(0) ** 2 > allowed**2 * variance).any())
        for kind, chosen in (
            ("small", spread < NARROW),
            ("middle", (spread >= NARROW) & (spread <= WIDE)),
            ("large", spread > WIDE),
        ):
            if bool((variance[chosen] > 1 + above).any()):
                faults.append(f"A {kind} spread is too large.")
            if bool((variance[chosen] < 1 - below).any()):
                faults.append(f"A {kind} spread is too small.")
        unit = (noise - noise.mean(0)) / noise.std(0)  # no number where noise is always the same
        # What comes next could be found by chance in noise of which something else is wrong.
        if not faults and bool(((unit.T @ unit / n).triu(1).abs() > allowed).any()):
            faults.append("Numbers share noise.")
        faults = faults or _not_normal(noise.flatten(), FALSE_FAIL / tests)
        # One number may come twice by chance, in single precision; not three, in one sample.
        if not faults and d > 2 and len(torch.unique(noise, dim=0)) < n:
            faults.append("Samples recur.")
        return " ".join(faults) or None

    return judge


def _not_normal(noise: Tensor, false_fail: float) -> list[str]:
    """Return how n numbers are not independent draws of N(0, 1).

    Each of the two faults is found in draws that are right with at most this probability.
    """
    faults = []
    n, nats = len(noise), math.log(2 / false_fail)
    variance = BEYOND * (1 - BEYOND)  # of whether a number is beyond
    allowed = nats / (3 * n) + math.sqrt((nats / (3 * n)) ** 2 + 2 * variance * nats / n)
    excess = float((noise.abs() > FAR).double().mean()) - BEYOND
    if abs(excess) > allowed:
        faults.append(f"Too {'much' if excess > 0 else 'little'} noise is far out.")
    expected = torch.special.ndtr(noise.sort().values)
    steps = torch.arange(n + 1, dtype=torch.double) / n
    distance = max((steps[1:] - expected).max(), (expected - steps[:-1]).max())
    if float(distance) > math.sqrt(nats / (2 * n)):
        faults.append("The distribution of the noise is not normal.")
    return faults
