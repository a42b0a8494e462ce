"""One log-density for each dimension.

hint: x is one point in Z dimensions. How many log-densities does one point have?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v)
