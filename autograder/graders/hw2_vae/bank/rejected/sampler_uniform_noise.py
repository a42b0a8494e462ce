"""Uniform noise on [0, 1).

hint: Which distribution has the ε of the formula, and which has yours? Can yours be negative?
fails: a a.shape
"""

import torch


def sample_gaussian(m, v):
    return m + v.sqrt() * torch.rand_like(m)
