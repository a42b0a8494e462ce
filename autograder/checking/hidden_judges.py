"""Judges of hidden checks of several homeworks. Students do not get this file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.checking.statistics import dependence

STEP = 1e-3  # of `pathwise`
REACHES = 1e-2  # the largest of several gradients of a Gaussian sample is above


def leaves_alone(*names: str) -> Judge:
    """Judge what `intact` returns for a function with these arguments."""

    def judge(kept: Any) -> str | None:
        if not isinstance(kept, list | tuple) or len(kept) != len(names):
            return "It changes what it was given."
        changed = [name for name, still in zip(names, kept, strict=True) if not still]
        return f"It overwrites its argument {' and '.join(changed)}." if changed else None

    return judge


def has_form(judge: Judge) -> Judge:
    """Judge as the public judge does, but tell nothing that the submission can choose."""
    return lambda value: judge(value) and "The samples do not have the form that is asked."


def are_finite(gradients: Any) -> str | None:
    """Judge gradients: whatever they are, weights are to survive them."""
    found = gradients if isinstance(gradients, list | tuple) else [gradients]
    finite = all(isinstance(g, Tensor) and bool(torch.isfinite(g).all()) for g in found)
    return None if finite else "The gradients are not all finite."


def follows_its_sample(mean: Tensor, variance: Tensor, names: tuple[str, str]) -> Judge:
    """Judge what `pathwise` returns: gradients of a Gaussian sample, and where it moves to.

    The derivative may be that by differences at the same noise: how this sampler really moves z,
    whatever its distribution is. Or it is that of μ + σ ε, with ε taken from the sample itself:
    right for a right sampler whose noise no seed can repeat. Without noise there is no such way,
    only a value that moves as it likes. Where next to nothing reaches an argument, none is right:
    every Gaussian sample moves with both. `names` are those of the arguments.
    """
    formulas: list[Callable[[Tensor], Tensor]] = [
        lambda z: torch.ones_like(z),
        lambda z: (z - mean) / (2 * variance),
    ]

    def judge(found: Any) -> str | None:
        parts = _tensors(found, count=9, shape=tuple(mean.shape))
        if not parts:
            return f"The samples, or their gradients, do not have the shape of {names[0]}."
        weights, z, other, *rest = parts
        varies = not torch.allclose(z, other, rtol=0, atol=REACHES)
        faults = []
        moves = zip(names, formulas, rest[::3], rest[1::3], rest[2::3], strict=True)
        for name, formula, automatic, above, below in moves:
            differences = (above - below) / (2 * STEP)
            derivatives = (differences, formula(z)) if varies else (formula(z),)
            allowed = (derivative * weights for derivative in derivatives)
            if not bool((automatic.abs() > REACHES).any()):
                faults.append(f"No gradient reaches {name}.")
            elif not any(torch.allclose(automatic, one, rtol=1e-2, atol=1e-3) for one in allowed):
                faults.append(f"The gradient with respect to {name} is not how z moves with it.")
        return " ".join(faults) or None

    return judge


def _tensors(value: Any, count: int, shape: tuple[int, ...]) -> list[Tensor]:
    """Return so many real tensors of this shape in double precision, or none."""
    parts = value if isinstance(value, list | tuple) else ()
    real = [p for p in parts if isinstance(p, Tensor) and p.shape == shape and not p.is_complex()]
    if len(parts) != count or len(real) != count:
        return []
    return [part.detach().double() for part in real]


def independent(
    calls: int, rows: int, between: str, incomplete: str = "The z are not all finite."
) -> Judge:
    """Judge whether all entries of (calls, rows or more, Z) latents vary, each for itself.

    Whether the distribution of each entry is right is not looked at; both error rates are those of
    `dependence`. `incomplete` is said of latents that are not finite.
    """

    def judge(latents: Any) -> str | None:
        if not isinstance(latents, Tensor) or latents.dim() != 3 or latents.is_complex():
            return "The decoder does not get one z for each sample."
        if len(latents) != calls or latents.shape[1] < rows:
            return "The decoder gets fewer z than are asked."
        z = latents.detach().double()  # (n, R, Z)
        if not bool(torch.isfinite(z).all()):
            return incomplete
        if bool((z == z[0]).all(0).any()):
            return "Every call has the same z."
        return shared_noise(z, between)

    return judge


def shared_noise(z: Tensor, between: str) -> str | None:
    """Return what shares noise in latents (n, R, Z): what is `between` rows, or dimensions."""
    rows, dimensions = dependence(z)
    faults = [
        f"{between} share noise" * rows,
        "the dimensions of one z share noise" * dimensions,
    ]
    found = " and ".join(filter(None, faults))
    return f"{found[:1].upper()}{found[1:]}." if found else None
