"""Leaves the mean out.

hint: Where are your samples centred? Where should they be?
fails: a a.shape a.gradient
"""

import torch


def sample_gaussian(m, v):
    return v.sqrt() * torch.randn_like(m)
