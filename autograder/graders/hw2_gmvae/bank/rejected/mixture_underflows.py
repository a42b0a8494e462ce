"""Adds up the densities themselves.

hint: What is e^(−200) in float32? And e^200?
fails: a.extremes
"""

import torch


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return log_components.exp().mean(dim=1).log()
