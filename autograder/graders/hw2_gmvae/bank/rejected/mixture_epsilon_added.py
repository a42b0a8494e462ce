"""Adds a small number to the density, so that its logarithm is finite.

hint: How far from every mode does your density stop falling? Has it a gradient there?
fails: a.extremes
"""

import torch


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return torch.log(log_components.double().exp().mean(dim=1) + 1e-30).float()
