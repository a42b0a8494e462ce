"""Uniform noise with the right mean and variance.

hint: Mean and variance are right. What of the shape: how far can your samples be from m at most?
fails: a.shape
"""

import torch


def sample_gaussian(m, v):
    return m + v.sqrt() * (2 * torch.rand_like(m) - 1) * 3**0.5
