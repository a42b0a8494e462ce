"""What public checks of hw2_vae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge


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
