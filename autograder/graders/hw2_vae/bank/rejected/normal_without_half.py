"""Forgets the ½ of the quadratic term.

hint: Compare with the density at a distance of one standard deviation: how far does it fall?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return (-0.5 * (2 * torch.pi * v).log() - (x - m) ** 2 / v).sum(-1)
