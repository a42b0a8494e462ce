"""What hidden checks of hw5_diffusion look for in an answer. Not for students: it has answers."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence

import torch
from torch import Tensor

from autograder.graders.hw5_diffusion.judges import PEN, data
from autograder.graders.hw5_diffusion.probes import ExactScore

SAMPLES = 2000


class Sampler:
    """Annealed Langevin dynamics with exact scores of the data."""

    def __init__(self, generator: torch.Generator) -> None:
        self.score = exact_score()
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


@functools.cache
def exact_score() -> ExactScore:
    """The score of the data: one for all, because its tables take time."""
    return ExactScore(data(), PEN)


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


def leaves_no_traces(found: dict[str, bool]) -> str | None:
    """Judge what `probes.traces` has found."""
    if found["changed x"]:
        return "It changes the points that it was given."
    if found["changed noise_levels"]:
        return "It changes the noise levels that it was given."
    if found["gradient"]:
        return "The result still carries a gradient."
    return "It changes the gradients of the parameters." if found["parameters' gradients"] else None
