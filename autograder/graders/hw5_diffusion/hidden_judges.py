"""What hidden checks of hw5_diffusion look for in an answer. Not for students: it has answers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.statistics import threshold
from autograder.graders.hw5_diffusion.judges import PEN
from autograder.graders.hw5_diffusion.probes import ExactScore

SAMPLES = 4000  # twice what is asked, for distances with less noise


class Sampler:
    """Annealed Langevin dynamics with exact scores of the given points."""

    def __init__(self, points: Tensor, generator: torch.Generator) -> None:
        self.score = ExactScore(points, PEN)
        self.generator = generator

    def with_steps(self, levels: Tensor, steps: int, rate: float) -> Tensor:
        """Return samples made with so many steps, of the length `rate` at the smallest level."""
        x = 3 * torch.rand(SAMPLES, 2, generator=self.generator) - 1.5
        for sigma in levels:
            alpha = rate * (sigma / levels[-1]) ** 2
            for _ in range(steps):
                noise = torch.randn(x.shape, generator=self.generator)
                x = x + alpha / 2 * self.score(x, sigma) + alpha.sqrt() * noise
        return x

    def at_levels(self, levels: Tensor) -> Tensor:
        """Return what good steps make of the levels: at least 600 of them."""
        if len(levels) > 60:  # neighbours that are closer than needed
            levels = levels[torch.linspace(0, len(levels) - 1, 60).round().long()]
        return self.with_steps(levels, math.ceil(600 / len(levels)), 0.3 * float(levels[-1]) ** 2)


def level_suspect(values: Sequence[float]) -> str:
    """Return what is farthest from usual noise levels, as a sentence."""
    largest, smallest, count = values
    if count == 1:
        return "One noise level."
    if smallest > 0.06:
        return "A large smallest_sigma."
    if largest < 0.1:
        return "A small largest_sigma."
    if (largest / smallest) ** (1 / (count - 1)) > 15:
        return "Levels far apart."
    return "Nothing unusual."


def step_suspect(steps: float, ratio: float) -> str:
    """Return which of the steps' hyper-parameters is farthest from usual values, as a sentence."""
    if ratio > 3:
        return "Long steps beside the smallest level."
    if ratio < 0.02:
        return "Short steps beside the smallest level."
    return "Few steps." if steps < 10 else "Nothing unusual."


def independent(samples: Any) -> str | None:
    """Judge repeated final points (times, N, 2) that start at the same x."""
    if not isinstance(samples, Tensor) or samples.dim() != 3 or samples.shape[2] != 2:
        return "The answer does not have the shape of x."
    flat = samples.detach().double().reshape(len(samples), -1)  # (times, 2 N), point by point
    if not bool(torch.isfinite(flat).all()):
        return "The answer is not finite."
    if bool((flat.std(0) <= 1e-6 * flat.abs().amax(0)).any()):
        return "A second call gives the same points again: the noise is not fresh."
    unit = (flat - flat.mean(0)) / flat.std(0)
    correlations = (unit.T @ unit / len(unit)).abs()
    size = flat.shape[1]
    allowed = threshold(size * (size - 1) // 2) / math.sqrt(len(unit))
    first, second = torch.triu_indices(size, size, offset=1)
    same_point = first // 2 == second // 2
    related = correlations[first, second] > allowed
    if bool(related[~same_point & (first % 2 == second % 2)].any()):
        return "The noise of one point is related to that of another."
    if bool(related[same_point].any()):
        return "The noise of one coordinate is related to that of the other."
    later, earlier = unit[1:, 0], unit[:-1, 0]
    if abs(float((later * earlier).mean())) > threshold(1) / math.sqrt(len(unit)):
        return "The noise of one call is related to that of the call before."
    return "The noise of the points is related." if bool(related.any()) else None


def leaves_no_traces(found: dict[str, bool]) -> str | None:
    """Judge what `probes.traces` has found."""
    if found["changed x"]:
        return "It changes the points that it was given."
    if found["changed noise_levels"]:
        return "It changes the noise levels that it was given."
    if found["gradient"]:
        return "The result still carries a gradient."
    return "It changes the gradients of the parameters." if found["parameters' gradients"] else None
