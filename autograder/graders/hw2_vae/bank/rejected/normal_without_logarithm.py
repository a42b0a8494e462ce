"""The density and not its logarithm.

hint: Can your function return a negative number? Should it?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return (-0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum(-1)).exp()
