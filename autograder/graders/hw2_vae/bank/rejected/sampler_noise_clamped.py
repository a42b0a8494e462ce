"""Noise that is never beyond 2.5.

hint: How far from its mean may a normal random number be? How far may your ε?
fails: a.shape
"""

import torch


def sample_gaussian(m, v):
    return m + v.sqrt() * torch.randn_like(m).clamp(-2.5, 2.5)
