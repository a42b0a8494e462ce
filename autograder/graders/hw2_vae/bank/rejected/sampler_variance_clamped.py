"""Keeps the variance above 0.01.

hint: Which spread do your samples have where v is 1e-5?
fails: a.shape
"""

import torch


def sample_gaussian(m, v):
    return m + v.clamp(min=0.01).sqrt() * torch.randn_like(m)
