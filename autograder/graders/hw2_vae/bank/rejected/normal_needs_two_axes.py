"""Sums along axis 1, which is not always the last one.

hint: x may have one axis, or three. Which of them holds the Z elements of one vector?
fails: b.broadcast
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum(dim=1)
