"""Sums along the batch in the place of the dimensions.

hint: Which axis of x counts the examples, and which the dimensions?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum(0)
