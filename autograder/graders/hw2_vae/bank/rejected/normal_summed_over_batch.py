"""Sums over the batch as well: right for one example.

hint: Your function returns one number. One number for what: each x, or all of them?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum()
