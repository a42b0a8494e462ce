"""Noise as quantiles of uniform numbers."""

import torch


def sample_gaussian(m, v):
    uniform = torch.rand(m.shape, dtype=torch.float64).clamp(1e-12, 1 - 1e-12)
    return m + torch.sqrt(v) * torch.special.ndtri(uniform).to(m.dtype)
