"""What public checks of hw4_cvae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from typing import Any

import torch

from autograder.checking.conv_judges import real

# ---------------------------------------------------------------- samples


def corner(value: Any, count: int) -> Any:
    """Return of images (B, 1, 28, 28) so many of the first pixels, (B, count)."""
    if not real(value) or value.dim() != 4 or value.shape[1:] != (1, 28, 28):
        return value
    return value[:, 0, 0, :count]


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


def after(pixels: Any, count: int) -> Any:
    """Return all but the first pixels of images (B, P)."""
    return pixels[:, count:] if real(pixels) and pixels.dim() == 2 else pixels
