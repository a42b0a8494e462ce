"""Judges of what several homeworks ask for: each names the fault of an answer, or returns None."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind

Judge = Callable[[Any], "str | None"]


def scalars(*names: str) -> Judge:
    """Judge one answer of a bound: scalars with these names."""

    def judge(answer: Any) -> str | None:
        asked = f"{len(names)} scalars, ({', '.join(names)}), are asked"
        if not isinstance(answer, tuple | list):
            return f"The answer is {a_kind(answer)}, but {asked}."
        if len(answer) != len(names):
            return f"The answer has another number of parts, but {asked}."
        for name, part in zip(names, answer, strict=True):
            fault = not_scalar(part)
            if fault:
                return f"{name} is {fault}."
        return None

    return judge


def fresh_scalars(*names: str, fresh: str, alike: float = 1e-7) -> Judge:
    """Judge several answers to the same images: scalars with these names, and fresh noise.

    They may be equal in all but the scalar that is called `fresh`; equal means within the share
    `alike` of it.
    """
    form = scalars(*names)

    def judge(answers: Sequence[Any]) -> str | None:
        for answer in answers:
            fault = form(answer)
            if fault:
                return fault
        number = names.index(fresh)
        first, *others = (float(torch.as_tensor(answer[number]).detach()) for answer in answers)
        if all(math.isclose(first, other, rel_tol=alike) for other in others):
            calls = "Two" if len(others) == 1 else "Several"
            return f"{calls} calls give the same {fresh}: z is not drawn anew each time."
        return None

    return judge


def not_scalar(value: Any) -> str | None:
    """Return what a value is in the place of one finite number, or None."""
    if isinstance(value, Tensor):
        if value.numel() != 1 or value.dim() > 1:
            return "not a single number: which average is asked"
        if value.is_complex() or value.dtype == torch.bool:
            return "not a real number"
        value = value.item()
    elif isinstance(value, bool) or not isinstance(value, int | float):
        return f"{a_kind(value)}, but a scalar is asked"
    return None if math.isfinite(value) else "not finite"


def columns(value: Any, numbers: Sequence[int], of: int) -> Any:
    """Return some of the `of` scalars of n calls, a tensor (n,) for each, as columns (n, numbers).

    A value of another form stays as it is.
    """
    parts = list(value) if isinstance(value, tuple | list) else []
    if len(parts) != of or not all(map(_is_column, parts)):
        return value
    return torch.stack([parts[i].reshape(len(parts[i])).double() for i in numbers], dim=1)


def _is_column(part: Any) -> bool:
    return isinstance(part, Tensor) and 0 < part.dim() <= 2 and part.numel() == len(part)
