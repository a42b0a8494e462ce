"""What public checks of hw5_diffusion look for in an answer: judges name its fault, or return None.

Nothing here says how to write a function that is graded. What only hidden checks use is in
`hidden_judges.py`.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from autograder.checking.statistics import threshold

TRAINING = ("largest_sigma", "smallest_sigma", "num_levels", "learning_rate", "training_iterations")
SAMPLING = ("sampling_iterations", "sampling_lr")
MAX_TRAINING_ITERATIONS = 5000
MAX_EVALUATIONS = 5000
PEN = 0.01  # blur of the points in `probes.ExactScore`
SHORT_TRAINING = 600  # steps: enough to tell whether a network learns
NUMBER = 2000  # of samples that are looked at
CALLS = 500  # of a sampler, of which the noise is compared
RADIUS, RING_PEN = 20.0, 0.4


@functools.cache
def data() -> Tensor:
    """The points (2000, 2) of the homework. Not to be changed."""
    from hw5_utils import load_points

    points: Tensor = load_points()
    return points


def noise_levels(largest: float, smallest: float, count: float) -> Tensor:
    """As `ScoreMatching.generate_noise_levels`, which is given."""
    return torch.from_numpy(np.geomspace(largest, smallest, int(count))).float()


# ---------------------------------------------------------------- loss and Langevin dynamics


def fresh_losses(losses: Any) -> str | None:
    """Judge two losses of the same samples."""
    if not isinstance(losses, Tensor) or losses.numel() != 2:
        return "The loss is not a single number."
    if losses[0] == losses[1]:
        return "A second call gives the same loss again: does it depend on the noise at all?"
    return None


def fresh_points(points: Any, number: int) -> str | None:
    """Judge the results (2, N, 2) of two calls, in each of which all N points start at one x."""
    if not isinstance(points, Tensor) or tuple(points.shape) != (2, number, 2):
        shape = tuple(points.shape[1:]) if isinstance(points, Tensor) else type(points).__name__
        return f"For {number} points the result has the shape {shape}, not {(number, 2)}."
    if not bool(torch.isfinite(points).all()):
        return "The points are not all finite."
    if torch.allclose(points, points[0, 0].expand_as(points)):  # rounding aside
        return "All points end at the same place: there is no noise."
    return "A second call gives the same points again." if torch.allclose(*points) else None


MOMENTS = [f"the {what} of the points' {axis} coordinates"
           for what in ("mean", "variance") for axis in ("first", "second")]  # fmt: skip


def moments(points: Any) -> Any:
    """Return for each of several calls (T, N, 2) the points' `MOMENTS`, (T, 4)."""
    if not isinstance(points, Tensor) or points.dim() != 3 or not points.is_floating_point():
        return points
    centre = points.mean((0, 1))
    return torch.cat([points.mean(1), (points - centre).square().mean(1)], dim=1)


def independent(samples: Any) -> str | None:
    """Judge `CALLS` times the final points (3, 2) that start at the same x."""
    if not isinstance(samples, Tensor) or samples.shape != (CALLS, 3, 2) or samples.is_complex():
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


# ---------------------------------------------------------------- training

NOT_LEARNT = (
    "After a short training with these hyper-parameters, the network's score is still far from "
    "that of the noisy data."
)


def training_limits(values: Sequence[float]) -> str | None:
    """Return why nothing can be trained with these values of `TRAINING`, if so."""
    largest, smallest, levels, rate, iterations = values
    if not all(map(math.isfinite, values)):
        return "The hyper-parameters of the training are not all finite numbers."
    if not largest >= smallest > 0:
        return "The noise levels need largest_sigma ≥ smallest_sigma > 0."
    if largest > 1e3 or smallest < 1e-5:
        return "Noise levels above 1000 or below 0.00001 are far from anything in the data."
    if not (levels == int(levels) and 1 <= levels <= MAX_EVALUATIONS):
        return f"num_levels is not a whole number from 1 to {MAX_EVALUATIONS}."
    if not (iterations == int(iterations) and 1 <= iterations <= MAX_TRAINING_ITERATIONS):
        return f"training_iterations is not a whole number from 1 to {MAX_TRAINING_ITERATIONS}."
    if not rate > 0:
        return "learning_rate is not positive."
    return None


def training_suspect(values: Sequence[float]) -> str:
    """Return the training's hyper-parameter that is farthest from usual values, as a sentence."""
    *_, rate, iterations = values
    if iterations < 200:
        return "Few training_iterations."
    if rate < 4e-4:
        return "A small learning_rate."
    return "A large learning_rate." if rate > 0.05 else "Nothing unusual."


def score_error(score: Callable[[Tensor, Tensor], Any], levels: Tensor, noise: Tensor) -> float:
    """Return how far a learnt score is from the exact one; 1 is as far as that of a Gaussian.

    The error is averaged over (at most six of) the levels and over points x + σ noise, each
    level weighted by σ². Not finite where the score is not a finite tensor (N, 2).
    """
    points = data()
    variance = float(points.var(0).mean())
    shown = torch.linspace(0, len(levels) - 1, min(6, len(levels))).round().long()
    error, of_gaussian = 0.0, 0.0
    for sigma in levels[shown]:
        x = points[: len(noise)] + sigma * noise
        blur = float(sigma) ** 2 + PEN**2
        weights = torch.softmax(-(torch.cdist(x.double(), points.double()) ** 2) / (2 * blur), 1)
        exact = (weights @ points.double() - x) / blur
        learnt = score(x, sigma)
        if not isinstance(learnt, Tensor) or learnt.shape != x.shape:
            return math.nan
        error += float((sigma * (learnt.detach() - exact)).square().mean())
        gaussian = -x / (sigma**2 + variance)
        of_gaussian += float((sigma * (gaussian - exact)).square().mean())
    return error / of_gaussian


# ---------------------------------------------------------------- sampling

Choice = tuple[Tensor, int, float]  # noise levels, steps at each, length at the smallest


def sampling_limits(steps: float, rate: float, levels: float = 1) -> str | None:
    """Return why nothing can be sampled with these values of `SAMPLING`, if so."""
    if not (math.isfinite(rate) and rate > 0):
        return "sampling_lr is not positive."
    if not (math.isfinite(steps) and steps == int(steps) and steps >= 1):
        return "sampling_iterations is not a whole number from 1."
    if steps * levels > MAX_EVALUATIONS:
        return f"Noise levels times sampling_iterations are more than {MAX_EVALUATIONS}."
    return None


def step_suspect(choice: Choice | str) -> str:
    """Return which hyper-parameter of the steps is farthest from usual values, as a sentence."""
    if isinstance(choice, str):
        return ""
    levels, steps, rate = choice
    ratio = rate / float(levels[-1]) ** 2
    if ratio > 3:
        return "Long steps beside the smallest level."
    if ratio < 0.02:
        return "Short steps beside the smallest level."
    return "Few steps." if steps < 10 else "Nothing unusual."


def at_levels(choice: Choice | str, levels: Tensor) -> Choice | str:
    """Return a choice in which the same steps, in proportion, are taken at other levels."""
    if isinstance(choice, str):
        return choice
    own, steps, rate = choice
    most = MAX_EVALUATIONS // len(levels)
    return levels, min(steps, most), rate * float(levels[-1] / own[-1]) ** 2


@functools.cache
def ring() -> Tensor:
    """Points (400, 2) on a large circle. Not to be changed."""
    angle = torch.arange(400) * (2 * torch.pi / 400)
    return RADIUS * torch.stack([angle.cos(), angle.sin()], dim=1)


def for_ring(choice: Choice | str) -> Choice | str:
    """Return a choice with levels that suit the ring."""
    return at_levels(choice, noise_levels(25.0, 0.5, 12))


def resemblance(samples: Any, points: Tensor, energy: float, nearest: float) -> str | None:
    """Judge samples (N, 2) by the two distances that `hw5_diffusion.py` prints for them."""
    from hw5_utils import energy_distance, nearest_distance

    if isinstance(samples, str):  # there are none, and this says why
        return samples or "There are no samples."
    parts = samples if isinstance(samples, list) else [samples]
    if not all(isinstance(part, Tensor) and part.shape[1:] == (2,) for part in parts):
        return "The samples are not a tensor of shape (N, 2)."
    if sum(len(part) for part in parts) != NUMBER or any(part.is_complex() for part in parts):
        return f"The samples are not {NUMBER} points, as many as there were to begin with."
    samples = torch.cat([part.detach() for part in parts])
    if not bool(torch.isfinite(samples).all()) or samples.abs().max() > 1e6:
        return "The samples blow up."
    if nearest_distance(samples, points) > nearest:
        return f"The samples are not sharp: on average they are more than {nearest} from the data."
    if energy_distance(samples, points) > energy:
        return f"The samples are spread otherwise than the data: energy distance over {energy}."
    return None


def same(fault: str | None) -> str | None:
    """Judge an expression that gives the fault itself."""
    return fault
