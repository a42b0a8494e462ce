"""What public checks of hw2_vae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind

Judge = Callable[[Any], "str | None"]

MOST = 3  # parts of an answer


def is_sample(shape: tuple[int, int]) -> Judge:
    """Judge a sample whose rows all come from one distribution."""

    def judge(value: Any) -> str | None:
        if not isinstance(value, Tensor):
            return f"The answer is {a_kind(value)}, but a tensor with the shape of m is asked."
        if tuple(value.shape) != shape:
            return "The answer does not have the shape of m."
        if not value.is_floating_point():
            return "The samples are not floating point."
        if bool((value == value[0]).all()):
            return "Equal rows get equal samples."
        return None

    return judge


def fresh_scalars(*names: str) -> Judge:
    """Judge two answers of a bound to the same images: scalars with these names, and fresh noise.

    They may be equal in all but the first scalar.
    """

    def judge(answers: Sequence[Any]) -> str | None:
        asked = f"{len(names)} scalars, ({', '.join(names)}), are asked"
        for answer in answers:
            if not isinstance(answer, tuple | list):
                return f"The answer is {a_kind(answer)}, but {asked}."
            if len(answer) != len(names):
                return f"The answer has another number of parts, but {asked}."
            for name, part in zip(names, answer, strict=True):
                fault = not_scalar(part)
                if fault:
                    return f"{name} is {fault}."
        first, second = (float(answer[0]) for answer in answers)
        if math.isclose(first, second, rel_tol=1e-6):
            return f"Two calls give the same {names[0]}: z is not drawn anew each time."
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


def columns(value: Any, parts: Sequence[int]) -> Any:
    """Return some of the scalars of n calls, each a tensor (n,), as columns (n, parts).

    A value of another form stays as it is.
    """
    if not isinstance(value, tuple | list) or len(value) <= max(parts):
        return value
    chosen = [value[part] for part in parts]
    if not all(isinstance(part, Tensor) and part.numel() == len(part) for part in chosen):
        return value
    return torch.stack([part.flatten().double() for part in chosen], dim=1)
