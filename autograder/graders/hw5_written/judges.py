"""What checks of hw5_written look for in an answer: judges name its fault, or return None.

Where an answer is a single number, a public check looks at its form only: it is recorded for
students, and must not tell them the number.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from torch import Tensor

MOST_NUMBERS = 10_000  # of an answer here


def as_array(value: Any) -> np.ndarray[Any, Any] | None:
    """Return numbers in whatever container they come as a float array, or None where none."""
    if isinstance(value, Tensor | np.ndarray) and math.prod(value.shape) > MOST_NUMBERS:
        return None
    if isinstance(value, Tensor):  # numpy has not all of PyTorch's types
        value = None if value.is_complex() else value.detach().double().numpy()
    if isinstance(value, bool | str | None):
        return None
    try:
        return np.asarray(value, dtype=float)
    except (TypeError, ValueError, RuntimeError):  # the last: a tensor that carries a gradient
        return None


def one_number(value: Any) -> str | None:
    """Judge whether an answer is one finite number."""
    array = as_array(value)
    if array is None or array.size != 1:
        return f"One number is asked, but the answer is a {type(value).__name__}."
    return None if math.isfinite(array.item()) else "The answer is not finite."


def whole_number(value: Any, low: int, high: int) -> str | None:
    """Judge whether an answer is one of the whole numbers from `low` to `high`."""
    fault = one_number(value)
    if fault:
        return fault
    array = as_array(value)
    assert array is not None
    number = array.item()
    if number != int(number) or not low <= number <= high:
        return f"A whole number from {low} to {high} is asked."
    return None


def numbers(value: Any, shape: tuple[int, ...]) -> str | None:
    """Judge whether an answer is an array of finite numbers with this shape, or one for all."""
    array = as_array(value)
    if array is None:
        return f"Numbers are asked, but the answer is a {type(value).__name__}."
    if array.shape not in (shape, ()):
        return f"The answer has the shape {array.shape}, but {shape} is asked."
    return None if np.isfinite(array).all() else "The answer is not finite everywhere."


def plus_one(value: Any) -> Any:
    """Return numbers plus 1, so that a rounding error in place of 0 is within the tolerance."""
    array = as_array(value)
    return value if array is None else array + 1.0
