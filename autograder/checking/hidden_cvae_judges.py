"""Judges of hidden checks of conditional VAEs. Students do not get this file."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge


def learn(*names: str) -> Judge:
    """Judge outputs with these names, of which a probe tells three things each.

    Whether a weight has a gradient, whether all that have one are the model's parameters, and
    whether all parameters that matter have one.
    """

    def judge(found: Any) -> str | None:
        if len(found) != len(names):
            return "There is another number of results."
        for name, (weights, own, _) in zip(names, found, strict=True):
            if not weights:
                return f"{name} carries no gradient for any weight."
            if not own:
                return f"{name} depends on weights that are not among the model's parameters."
        still = [name for name, (*_, whole) in zip(names, found, strict=True) if not whole]
        return f"Weights that matter have no gradient of {' and '.join(still)}." if still else None

    return judge


def bounded(low: float, high: float) -> Judge:
    """Judge a loss: one finite number between these bounds."""

    def judge(value: Any) -> str | None:
        if not isinstance(value, Tensor) or value.numel() != 1:
            return "One number is asked."
        if not bool(torch.isfinite(value).all()):
            return "The loss is not finite."
        if float(value) > high:
            return "The loss is too large for what the images are."
        return "The loss is too small for what the images are." if float(value) < low else None

    return judge


def no_quantities(*names: str) -> Judge:
    """Judge outputs (C, D) for many classes: neighbours are to be as far apart as any two.

    Where the class is fed in as a number, the mean distance of neighbours is below a tenth of that
    of any two; for one-hot classes the two are alike. They are even where most classes have the
    same output, as after a ReLU: each class has its share of either mean. A median has not.
    """

    def judge(outputs: Any) -> str | None:
        faults = []
        for name, output in zip(names, outputs, strict=True):
            if not isinstance(output, Tensor) or output.dim() < 2:
                return "There is another number of results."
            values = output.detach().double().flatten(start_dim=1)  # (C, D)
            distances = torch.cdist(values, values)
            of_any_two = distances.sum() / (len(values) * (len(values) - 1))
            if distances.diagonal(1).mean() < 0.4 * of_any_two:
                faults.append(f"{name} is alike for classes with neighbouring numbers.")
        return " ".join(faults) or None

    return judge
