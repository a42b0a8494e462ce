"""Keeps the variance above 0.01.

hint: Which variances may v have? What does your function make of one that is very small?
fails: b.extremes
"""

import torch


def log_normal(x, m, v):
    v = v.clamp(min=0.01)
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum(-1)
