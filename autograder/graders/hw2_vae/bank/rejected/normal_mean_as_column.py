"""Takes a mean of shape (Z,) for one number per example.

hint: With a mean of shape (Z,): does its element i belong to row i of x, or to column i?
fails: b.broadcast
"""

import torch


def log_normal(x, m, v):
    if m.dim() == 1 and x.dim() == 2 and len(m) == len(x):
        m = m[:, None]
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum(-1)
