"""What public checks of hw1_sparse_autoencoder look for: judges name a fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge


def real(value: Any) -> bool:
    """Tell whether a value is a tensor of finite real numbers in floating point."""
    return (
        isinstance(value, Tensor)
        and value.is_floating_point()
        and bool(torch.isfinite(value).all())
    )


def close(a: Tensor, b: Tensor) -> bool:
    """Tell whether two tensors of one shape differ by no more than rounding."""
    a, b = a.detach().double(), b.detach().double()
    return torch.allclose(a, b, rtol=1e-3, atol=1e-4 * float(b.abs().max()))


def outputs_and_codes(batch: int, hidden: int) -> Judge:
    """Judge `probes.answers`: the number of pixels, and two answers to the same images."""

    def form(answer: Any, visible: int) -> str | None:
        if not isinstance(answer, tuple | list):
            return f"The answer is {a_kind(answer)}, but a pair (x_hat, h) is asked."
        if len(answer) != 2:
            return "The answer has another number of parts, but a pair (x_hat, h) is asked."
        for name, part, columns in zip(("x_hat", "h"), answer, (visible, hidden), strict=True):
            if not isinstance(part, Tensor):
                return f"{name} is {a_kind(part)}, but a tensor is asked."
            if tuple(part.shape) != (batch, columns):
                shape = tuple(part.shape)
                return f"{name} has the shape {shape}, but ({batch}, {columns}) is asked."
            if not real(part):
                return f"{name} does not consist of finite real numbers."
        return None

    def judge(found: Sequence[Any]) -> str | None:
        visible, *answers = found
        faults = (form(answer, visible) for answer in answers)
        fault = next(filter(None, faults), None)
        if not fault and not all(map(close, *answers)):
            return "In eval mode the same images give other values at a second call."
        return fault

    return judge


def rises_with(a: Tensor, b: Tensor) -> bool:
    """Tell whether the entries of b have the order of those of a, as where b = f(a)."""
    ordered = b.flatten()[a.flatten().argsort()]
    return close(ordered, ordered.cummax(dim=0).values)


def is_linear_in(a: Tensor, b: Tensor) -> bool:
    """Tell whether b is the product of a and some matrix."""
    weights = torch.linalg.lstsq(a.double(), b.double(), driver="gelsd").solution
    return close(b, a.double() @ weights)


def is_product(found: Sequence[Any]) -> str | None:
    """Judge `probes.decoded`: many images, their x̂ and h, and what the dictionary is made of."""
    x, x_hat, h, atoms = found
    product = h @ functional.normalize(atoms, dim=0).T
    if not bool(h.any()):
        return "All codes are 0, for every image."
    if close(x_hat, product):
        return None
    if rises_with(product, x_hat):
        return "x_hat is the product of dictionary and codes, and then something is done with it."
    if close(x_hat, h @ atoms.T):
        return "The atoms in x_hat do not have unit length."
    if close(x_hat - product, (x_hat - product)[:1].expand_as(x_hat)):
        return "Something is added to the product of dictionary and codes."
    if is_linear_in(h, x_hat):
        return "x_hat is linear in the codes, but not their product with the dictionary."
    if is_linear_in(x, x_hat - product):
        return "Something is added to the product, which depends on the image."
    return "x_hat is no linear function of the codes that are returned with it."
