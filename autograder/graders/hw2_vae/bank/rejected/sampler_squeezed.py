"""Squeezes the sample, which loses the axes of one row and of one dimension.

hint: Which shape has your sample, if m has a single row or a single column?
fails: a.sizes
"""

import torch


def sample_gaussian(m, v):
    return (m + v.sqrt() * torch.randn_like(m)).squeeze()
