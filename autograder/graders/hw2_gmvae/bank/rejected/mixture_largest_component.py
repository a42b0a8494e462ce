"""Only the largest component.

hint: Two modes at the same place, each with weight ½: what is the density there? What is yours?
fails: a a.sizes a.gradient
"""

import math

import torch


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return log_components.max(dim=1).values - math.log(m.shape[1])
