"""The distance is not squared.

hint: Is your density symmetric about m?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) / v).sum(-1)
