"""What hidden checks of hw5_diffusion look for in an answer. Not for students: it has answers."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.checking.statistics import FALSE_FAIL
from autograder.graders.hw5_diffusion.judges import PEN, Choice, at_levels, data, noise_levels
from autograder.graders.hw5_diffusion.probes import ExactScore


def once(judge: Callable[[Any], str | None]) -> Callable[[Any], str | None]:
    """Return a judge that looks at each value only once, where that takes time."""
    known: dict[str, str | None] = {}

    def remembering(value: Any) -> str | None:
        if str(value) not in known:
            known[str(value)] = judge(value)
        return known[str(value)]

    return remembering


def energy(parts: Sequence[Tensor]) -> float:
    """Return the energy distance of samples, in parts (N, 2) without fault, from the data."""
    from hw5_utils import energy_distance

    return energy_distance(torch.cat([part.detach() for part in parts]), data())


@dataclass(frozen=True)
class Sampler:
    """Annealed Langevin dynamics with exact scores of the data, and with the noise of a seed."""

    seed: int

    def __call__(self, levels: Tensor, steps: int, rate: float) -> Tensor:
        """Return samples made with so many steps, of the length `rate` at the smallest level."""
        return _sampled(self.seed, tuple(levels.tolist()), steps, rate)

    def at(self, levels: Tensor) -> Tensor:
        """Return what good steps make of the levels: at least 600 of them."""
        if len(levels) > 60:  # neighbours that are closer than needed
            levels = levels[torch.linspace(0, len(levels) - 1, 60).round().long()]
        return self(levels, math.ceil(600 / len(levels)), 0.3 * float(levels[-1]) ** 2)


@functools.lru_cache(maxsize=100)  # many programs of a bank choose the same
def _sampled(seed: int, levels: tuple[float, ...], steps: int, rate: float) -> Tensor:
    generator, score = torch.Generator().manual_seed(seed), exact_score()
    x = 3 * torch.rand(2000, 2, generator=generator) - 1.5
    for sigma in levels:
        alpha = rate * (sigma / levels[-1]) ** 2
        for _ in range(steps):
            noise = torch.randn(x.shape, generator=generator)
            x = x + alpha / 2 * score(x, sigma) + math.sqrt(alpha) * noise
    return x


@functools.cache
def exact_score() -> ExactScore:
    """The score of the data: one for all, because its tables take time."""
    return ExactScore(data(), PEN)


def good_levels() -> Tensor:
    """Noise levels that stand in where those of a submission are no good."""
    return noise_levels(1.0, 0.015, 12)


def for_good_levels(choice: Choice | str) -> Choice | str:
    """Return a choice with those levels."""
    return at_levels(choice, good_levels())


def level_suspect(values: Sequence[float]) -> str:
    """Return what is farthest from usual noise levels, as a sentence."""
    largest, smallest, count = values[:3]
    if count == 1:
        return "One noise level."
    if smallest > 0.06:
        return "A large smallest_sigma."
    if largest < 0.1:
        return "A small largest_sigma."
    if (largest / smallest) ** (1 / (count - 1)) > 15:
        return "Levels far apart."
    return "Nothing unusual."


TRACES = {
    "shape": "For a single point, the result has another shape than (1, 2).",
    "no step": "It gives back the points that it was given.",
    "gradient": "The result still carries a gradient.",
    "flags": "It changes which of the network's parameters learn.",
    "mode": "It leaves the network in another mode, of training and evaluation, than it was in.",
    "gradients off": "It leaves gradients switched off, or on, for everything that comes later.",
    "default type": "It changes the type that new tensors have.",
    "gradients": "It changes the gradients of the parameters.",
    "new gradients": "It leaves gradients with parameters that had none.",
    "parameters": "It changes the network's parameters.",
    "x": "It changes the points that it was given.",
    "noise_levels": "It changes the noise levels that it was given.",
}


def leaves_no_traces(found: Any) -> str | None:
    """Judge what `probes.left_by_loss` or `probes.left_by_sampler` has found."""
    if not isinstance(found, list) or not set(found) <= set(TRACES):
        return "It leaves traces."
    return TRACES[found[0]] if found else None


def of_all_points(judge: Judge) -> Judge:
    """Judge the noise (T, N, d) of T calls for N points as that of T N points, all alike.

    Told first are points whose noise has another size than 1, as it has where some count more in a
    mean. The mean square of each is looked at by the bound of Laurent and Massart: one is wrong by
    chance with the probability `FALSE_FAIL`. Of T = 60 calls for N = 577 points with d = 2, one
    below 0.05 or above 3.7 is found with probability 0.999.
    """

    def judge_points(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or not bool(noise.isfinite().all()):
            return judge(noise)
        calls, points, d = noise.shape
        sizes = noise.double().square().mean(dim=(0, 2))
        nats = math.log(2 * points / FALSE_FAIL) / (calls * d)
        if bool((sizes < 1 - 2 * math.sqrt(nats)).any()):
            return "Some points have hardly any noise, or do not count."
        if bool((sizes > 1 + 2 * math.sqrt(nats) + 2 * nats).any()):
            return "Some points have far more noise, or count far more."
        return judge(noise.flatten(0, 1))

    return judge_points
