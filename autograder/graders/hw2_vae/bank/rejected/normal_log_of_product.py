"""The logarithm of a product of densities, which underflows.

hint: What is the product of 23 numbers like 1e-10 in floating point? What is the sum of their
logarithms?
fails: b.extremes
"""

import torch


def log_normal(x, m, v):
    density = torch.exp(-0.5 * (x - m) ** 2 / v) / torch.sqrt(2 * torch.pi * v)
    return density.prod(-1).log()
