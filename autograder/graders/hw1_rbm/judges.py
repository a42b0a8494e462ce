"""What public checks of hw1_rbm look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge


def repeatable(answers: Sequence[Any]) -> str | None:
    """Judge two answers to the same question: tensors, or lists of them."""
    first, second = answers
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        return next(filter(None, map(repeatable, zip(first, second, strict=False))), None)
    if not isinstance(first, Tensor) or not isinstance(second, Tensor):
        return None  # the comparison with the right answer tells more
    if first.shape != second.shape or torch.allclose(first, second, rtol=1e-4, equal_nan=True):
        return None
    return "Two calls with the same arguments give different answers."


def is_pair(value: Any) -> str | None:
    """Judge the form of a mean and a variance: any two tensors, or one of both (2, B, V)."""
    if isinstance(value, Tensor) and value.dim() == 3:
        value = tuple(value)
    if not isinstance(value, tuple | list):
        return f"The answer is {a_kind(value)}, but two tensors, mean and variance, are asked."
    if len(value) != 2:
        return "Two tensors are asked, mean and variance, and no more or less."
    return None


def is_sample(shape: tuple[int, ...], of: str) -> Judge:
    """Judge a sample of visible or hidden units; `of` is what it should be shaped like."""

    def judge(value: Any) -> str | None:
        if not isinstance(value, Tensor):
            return f"The answer is {a_kind(value)}, but a tensor of shape {of} is asked."
        if tuple(value.shape) != shape:
            return f"The answer does not have the shape {of}."
        if not value.is_floating_point():
            return "The samples are not floating point."
        return None

    return judge


def is_fresh_sample(shape: tuple[int, ...], of: str) -> Judge:
    """Judge two or more samples in which all rows come from one distribution."""
    form = is_sample(shape, of)

    def judge(answers: Sequence[Any]) -> str | None:
        first, *others = answers
        fault = next(filter(None, map(form, answers)), None)
        if fault is None and torch.allclose(first, first[:1].expand_as(first), atol=1e-6):
            if all(bool((first == other).all()) for other in others):
                return "There is no chance in the samples."
            return "Equal rows get equal samples."
        return fault

    return judge


def is_binary_sample(shape: tuple[int, ...], of: str) -> Judge:
    """Judge two or more such samples of zeros and ones."""
    form, fresh = is_sample(shape, of), is_fresh_sample(shape, of)

    def judge(answers: Sequence[Any]) -> str | None:
        first = answers[0]
        if form(first) is None and not bool(((first == 0) | (first == 1)).all()):
            inside = bool(((first >= 0) & (first <= 1)).all())
            return f"The samples are not all 0 or 1{' but between them' * inside}."
        return fresh(answers)

    return judge


def binary(samples: Any) -> Any:
    """Return samples in which all but 0 and 1 is far off."""
    if not isinstance(samples, Tensor):
        return samples
    return torch.where((samples == 0) | (samples == 1), samples, 1e6)
