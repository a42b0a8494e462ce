"""The negative log-density.

hint: Should log p(z) be larger at a mode, or far from all of them? Where is yours?
fails: a a.sizes a.extremes a.gradient
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_densities = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v)
    return -log_mean_exp(log_densities.sum(-1), dim=1)
