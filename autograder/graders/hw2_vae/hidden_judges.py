"""What hidden checks of hw2_vae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

from autograder.checking.statistics import threshold
from autograder.graders.hw2_vae.judges import Judge

STEP = 1e-3  # of `probes.pathwise`


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


def follows_its_sample(m: Tensor, v: Tensor) -> Judge:
    """Judge what `probes.pathwise` returns: gradients of a sample, and where it moves to.

    The derivative may be that by differences at the same noise: how this sampler really moves z,
    whatever its distribution is. Or it is that of m + √v ε, with ε taken from the sample itself:
    right for a right sampler whose noise no seed can repeat.
    """
    formulas = (lambda z: torch.ones_like(z), lambda z: (z - m) / (2 * v))

    def judge(found: Any) -> str | None:
        parts = tensors(found, count=8, shape=tuple(m.shape))
        if not parts:
            return "The samples, or their gradients, do not have the shape of m."
        weights, z, *rest = parts
        faults = []
        moves = zip("mv", formulas, rest[::3], rest[1::3], rest[2::3], strict=True)
        for name, formula, automatic, above, below in moves:
            differences = (above - below) / (2 * STEP)
            allowed = (derivative * weights for derivative in (differences, formula(z)))
            if not any(torch.allclose(automatic, one, rtol=1e-2, atol=1e-3) for one in allowed):
                which = "not the derivative of the sample" if bool(automatic.any()) else "0"
                faults.append(
                    f"The gradient with respect to {name} is {which}, but {name} moves z."
                )
        return " ".join(faults) or None

    return judge


def tensors(value: Any, count: int, shape: tuple[int, ...]) -> list[Tensor]:
    """Return so many real tensors of this shape in double precision, or none."""
    parts = value if isinstance(value, list | tuple) else ()
    real = [p for p in parts if isinstance(p, Tensor) and p.shape == shape and not p.is_complex()]
    if len(parts) != count or len(real) != count:
        return []
    return [part.detach().double() for part in real]


def different(samples: int) -> Judge:
    """Judge whether the noise of one call, (1, z's, Z), is that of so many different z, or more."""

    def judge(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or noise.is_complex():
            return "The decoder does not get one z for each sample."
        if noise.shape[1] < samples:
            return "The decoder gets fewer z than samples are asked."
        if len(noise[0].unique(dim=0)) < samples:
            return "Several samples of one image are the same."
        return None

    return judge


def independent(calls: int, rows: int, of: str, between: str) -> Judge:
    """Judge whether all entries of (calls, rows or more, Z) noises vary, each for itself.

    Whether the distribution of each entry is right is not looked at. Under independence √n times
    a correlation is standard normal in n calls; with k pairs of entries the largest is beyond
    `threshold(k)` with probability 1e-8. Found with probability 0.999 is a correlation of that
    plus 3.1, divided by √n; the correlation of shared noise is 1.
    """

    def judge(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or noise.is_complex():
            return f"{of} do not all have the form that is asked."
        if len(noise) != calls or noise.shape[1] < rows:
            return f"There are fewer {of} than are asked."
        e = noise.detach().double()  # (n, R, Z)
        if not bool(torch.isfinite(e).all()):
            return f"{of} are not all finite."
        if not bool(e.any()):
            return f"There is no noise in the {of}."
        if bool((e == e[0]).all(0).any()):
            return f"Every call has the same {of}."
        e = ((e - e.mean(0)) / e.std(0)).reshape(calls, -1)  # (n, R·Z)
        row = torch.arange(e.shape[1]) // noise.shape[2]
        pairs = math.comb(e.shape[1], 2)
        related = (e.T @ e / calls).abs() > threshold(pairs) / math.sqrt(calls)
        related.fill_diagonal_(False)
        same_row = row[:, None] == row
        faults = [
            f"{between} share noise" * bool(related[~same_row].any()),
            "the dimensions of one z share noise" * bool(related[same_row].any()),
        ]
        found = " and ".join(filter(None, faults))
        return f"{found[:1].upper()}{found[1:]}." if found else None

    return judge
