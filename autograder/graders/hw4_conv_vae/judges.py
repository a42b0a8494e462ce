"""What public checks of hw4_conv_vae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from autograder.checking.compare import a_kind
from autograder.checking.conv_judges import real
from autograder.checking.judges import Judge

# ---------------------------------------------------------------- networks


def has_layers(what: str, position: int) -> Judge:
    """Judge `probes.layers`: at least two of what stands at this position."""

    def judge(counts: Sequence[int]) -> str | None:
        count = counts[position]
        if count >= 2:
            return None
        if not any(counts):
            return "There are linear layers only."
        return f"There is {'no layer' if count == 0 else 'one layer only'} that {what}."

    return judge


# ---------------------------------------------------------------- samples


def different(latents: Any) -> Any:
    """Return how many different rows latents (B, Z) have, and how many rows."""
    if not real(latents) or latents.dim() != 2:
        return latents
    return [len(torch.unique(latents, dim=0)), len(latents)]


def all_differ(counts: Any) -> str | None:
    """Judge `different`."""
    if not isinstance(counts, list):
        return None  # the comparison with the right answer tells more
    found, rows = counts
    if found == 1:
        return "All images are decoded from the same z."
    few = found < 0.99 * rows  # of 1000 single float32 numbers two are equal now and then
    return "Some images are decoded from the same z." if few else None


def one_each(count: int) -> Judge:
    """Judge the form of the estimates for so many images."""

    def judge(value: Any) -> str | None:
        if not real(value):
            return f"The answer is {a_kind(value)}, but a tensor of real numbers is asked."
        if tuple(value.shape) not in ((count,), (count, 1)):
            return f"The answer has the shape {tuple(value.shape)}, but ({count},) is asked."
        return None if bool(torch.isfinite(value).all()) else "The estimates are not all finite."

    return judge


def are_estimates(count: int) -> Judge:
    """Judge the estimates for so many images that are all equal."""
    form = one_each(count)

    def judge(value: Any) -> str | None:
        fault = form(value)
        if not fault and torch.allclose(value, value[0].expand_as(value)):  # rounding aside
            return "Equal images get equal estimates: each needs a z of its own."
        return fault

    return judge
