"""Adds up the densities themselves, in double precision.

hint: How far from every mode must z be for e^(−x) to be 0 in double precision? Does it get there?
fails: a.extremes
"""

import torch


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return log_components.double().exp().mean(dim=1).log().float()
