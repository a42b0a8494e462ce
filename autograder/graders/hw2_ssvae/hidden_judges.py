"""What hidden checks of hw2_ssvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

from autograder.checking.statistics import threshold
from autograder.graders.hw2_ssvae.judges import Judge


def leaves_alone(*names: str) -> Judge:
    """Judge what `intact` returns for a function with these arguments."""

    def judge(kept: Any) -> str | None:
        if not isinstance(kept, list | tuple) or len(kept) != len(names):
            return "It changes what it was given."
        changed = [name for name, still in zip(names, kept, strict=True) if not still]
        return f"It overwrites its argument {' and '.join(changed)}." if changed else None

    return judge


def reaches(latents: int, name: str) -> Judge:
    """Judge whether a gradient for a, c, g (each with so many entries) and u reaches a, c and u."""

    def judge(gradient: Any) -> str | None:
        if not isinstance(gradient, Tensor) or not bool(torch.isfinite(gradient).all()):
            return f"The gradient of {name} is not finite."
        a, c, _, u = gradient.split([latents, latents, latents, len(gradient) - 3 * latents])
        networks = {"encoder": torch.cat([a, c]), "classifier": u}
        cut = [network for network, part in networks.items() if not bool(part.any())]
        return f"No gradient of {name} reaches the {' and the '.join(cut)}." if cut else None

    return judge


def independent(calls: int, rows: int, between: str) -> Judge:
    """Judge whether all entries of (calls, rows or more, Z) latents vary, each for itself.

    Whether the distribution of each entry is right is not looked at. Under independence √n times
    a correlation is standard normal in n calls; with k pairs of entries the largest is beyond
    `threshold(k)` with probability 1e-8. Found with probability 0.999 is a correlation of that
    plus 3.1, divided by √n; the correlation of shared noise is 1.
    """

    def judge(latents: Any) -> str | None:
        if not isinstance(latents, Tensor) or latents.dim() != 3 or latents.is_complex():
            return "The decoder does not get one z for each sample."
        if len(latents) != calls or latents.shape[1] < rows:
            return "The decoder gets fewer z than are asked."
        z = latents.detach().double()  # (n, R, Z)
        if not bool(torch.isfinite(z).all()):
            return "The decoder does not get a z for each image and each label."
        if bool((z == z[0]).all(0).any()):
            return "Every call has the same z."
        z = ((z - z.mean(0)) / z.std(0)).reshape(calls, -1)  # (n, R·Z)
        row = torch.arange(z.shape[1]) // latents.shape[2]
        pairs = math.comb(z.shape[1], 2)
        related = (z.T @ z / calls).abs() > threshold(pairs) / math.sqrt(calls)
        related.fill_diagonal_(False)
        same_row = row[:, None] == row
        faults = [
            f"{between} share noise" * bool(related[~same_row].any()),
            "the dimensions of one z share noise" * bool(related[same_row].any()),
        ]
        found = " and ".join(filter(None, faults))
        return f"{found[:1].upper()}{found[1:]}." if found else None

    return judge
