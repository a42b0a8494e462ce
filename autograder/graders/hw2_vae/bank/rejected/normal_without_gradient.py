"""Computes under no_grad.

hint: The bounds are to be differentiated. What does torch.no_grad() do to what is computed under
it?
fails: b.gradient
"""

import torch


@torch.no_grad()
def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).sum(-1)
