"""Adds a column to a row: (B, 1) and (B,) make (B, B).

hint: Print the shapes of the two terms before you add them. What is (B, 1) plus (B,)?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    log_v = torch.log(2 * torch.pi * v + 0 * x).sum(-1)
    return -0.5 * (log_v + ((x - m) ** 2 / v).sum(-1, keepdim=True))
