"""Squeezes the result, which loses the axis of a batch of one.

hint: x may be a batch of one. Which shape is asked then, and which has your result?
fails: b.broadcast
"""

import torch


def log_normal(x, m, v):
    return (-0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v)).sum(-1).squeeze()
