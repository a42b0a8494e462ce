"""Batches that have rows of several kinds, so that who takes one for the other is found."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.draw import Draw


def gaussian_kinds(draw: Draw, count: int, dimensions: int = 3) -> tuple[Tensor, Tensor]:
    """Return means and variances, (2 count, dimensions): `count` rows of either of two kinds.

    Both are far from 0, and variances from 1; those of the kinds are far from each other.
    """
    signs = 2 * draw.binary(2, dimensions) - 1
    mean = draw.uniform(2, dimensions, low=2.0, high=4.0) * signs
    variance = draw.uniform(2, dimensions, low=2.5, high=4.0) * torch.tensor([[1.0], [4.0]])
    return mean.repeat_interleave(count, dim=0), variance.repeat_interleave(count, dim=0)


def by_kind(samples: Any, kinds: int, in_turn: bool = False) -> Any:
    """Return samples (kinds · n, …) of n rows of each kind as (n, kinds, …).

    The rows of one kind come together, or the kinds `in_turn`. What has another number of rows
    stays as it is.
    """
    if not isinstance(samples, Tensor) or not samples.dim() or len(samples) % kinds:
        return samples
    count, row = len(samples) // kinds, samples.shape[1:]
    if in_turn:
        return samples.reshape(count, kinds, *row)
    return samples.reshape(kinds, count, *row).transpose(0, 1)
