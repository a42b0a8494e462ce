"""Judges of public checks of convolutional VAEs: each names the fault of an answer, or None.

Nothing here says which inputs a check makes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge


def real(value: Any) -> bool:
    """Tell whether a value is a tensor of real numbers in floating point."""
    return isinstance(value, Tensor) and value.is_floating_point()


def summary(value: Any) -> Any:
    """Return of a large tensor its shape, its smallest and largest entry, and a weighted mean.

    All entries have other weights, so that two tensors hardly ever have the same mean.
    """
    if not real(value) or not value.numel():
        return value
    numbers = value.detach().double().flatten()
    weights = torch.rand(numbers.shape, generator=torch.Generator().manual_seed(0))
    mean = (weights * numbers).mean()
    return [list(value.shape), float(numbers.min()), float(numbers.max()), float(mean)]


def two_vectors(batch: int, latents: int) -> Judge:
    """Judge two answers of an encoder to the same images."""
    asked = f"a pair (mu, logvar), each of the shape ({batch}, {latents}), is asked"

    def judge(answers: Sequence[Any]) -> str | None:
        for answer in answers:
            if not isinstance(answer, tuple | list):
                return f"The answer is {a_kind(answer)}, but {asked}."
            if len(answer) != 2:
                return f"The answer has another number of parts, but {asked}."
            for name, part in zip(("mu", "logvar"), answer, strict=True):
                if not real(part):
                    return f"{name} is {a_kind(part)}, but a tensor of real numbers is asked."
                if tuple(part.shape) != (batch, latents):
                    return f"{name} has the shape {tuple(part.shape)}, but {asked}."
                if not bool(torch.isfinite(part).all()):
                    return f"{name} is not finite."
        first, second = answers
        if not all(torch.allclose(a, b) for a, b in zip(first, second, strict=True)):
            return "In eval mode the same images give other values at a second call."
        return None

    return judge


def probabilities(batch: int) -> Judge:
    """Judge `summary` of two answers of a decoder to the same z."""
    asked = f"probabilities of the shape ({batch}, 1, 28, 28) are asked"

    def judge(answers: Sequence[Any]) -> str | None:
        for answer in answers:
            if not isinstance(answer, list) or len(answer) != 4 or not isinstance(answer[0], list):
                return f"The answer is {a_kind(answer)}, but {asked}."
            shape, low, high, mean = answer
            if shape != [batch, 1, 28, 28]:
                return f"The answer has the shape {tuple(shape)}, but {asked}."
            if math.isnan(mean):
                return "The answer is not finite."
            if -1 <= low < 0 <= high <= 1:
                return "The outputs are between −1 and 1, and not between 0 and 1."
            if not 0 <= low <= high <= 1:
                return "The outputs are not all between 0 and 1."
        if abs(answers[0][3] - answers[1][3]) > 1e-8:
            return "In eval mode the same z gives another image at a second call."
        return None

    return judge


def is_sample(shape: tuple[int, int], mean: Tensor | None = None) -> Judge:
    """Judge a sample whose rows all come from one distribution, with this mean."""

    def judge(value: Any) -> str | None:
        if not real(value):
            return f"The answer is {a_kind(value)}, but a tensor of real numbers is asked."
        if tuple(value.shape) != shape:
            return "The answer does not have the shape of mu."
        if mean is not None and torch.equal(value.to(mean.dtype), mean):
            return "The answer is mu: nothing is drawn."
        if bool((value == value[0]).all()):
            return "Equal rows get equal samples."
        return None

    return judge


def is_deterministic(answers: Sequence[Any]) -> str | None:
    """Judge two answers to the same question that leaves nothing to chance."""
    if not all(map(real, answers)) or torch.equal(*answers):
        return None  # the comparison with the right answer tells more
    return "Two calls give different answers, but nothing is to be drawn."


def is_images(count: int) -> Judge:
    """Judge `summary` of samples of a model over `probes.readable`."""
    form = probabilities(count)

    def judge(value: Any) -> str | None:
        fault = form([value, value])
        if not fault and value[1:3] == [0, 1]:
            return "The pixels are zeros and ones, but their probabilities are asked."
        return fault

    return judge


def weighs(weight: float) -> Judge:
    """Judge a loss with the weight 1, and with another one, given in two ways."""

    def judge(answers: Sequence[Any]) -> str | None:
        numbers = [three_numbers(answer) for answer in answers]
        if not all(numbers):
            return "Three scalars are asked: loss, bce and kld."
        (one, bce, kld), *others = numbers
        for loss, *terms in others:
            for name, before, after in zip(("bce", "kld"), (bce, kld), terms, strict=True):
                if not close(before, after):
                    return f"{name} changes with kl_weight."
            if close(loss, bce + weight * kld):
                continue
            if close(loss, one):
                return f"With kl_weight={weight} the loss is the same as without."
            return f"With kl_weight={weight} the loss is not bce + kl_weight · kld."
        return None if close(one, bce + kld) else "The loss is not bce + kld."

    return judge


def close(a: float, b: float) -> bool:
    """Tell whether two numbers differ by no more than rounding."""
    return math.isclose(a, b, rel_tol=1e-4, abs_tol=1e-4)


def three_numbers(parts: Any) -> list[float]:
    """Return three scalars as numbers, or none."""
    if not isinstance(parts, list | tuple) or len(parts) != 3 or not all(map(real, parts)):
        return []
    return [float(part) for part in parts] if all(part.numel() == 1 for part in parts) else []
