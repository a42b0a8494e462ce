"""Keeps the log-densities of the components above −100.

hint: What is the log-density at z = 100 under N(0, 1)? Can yours become so small?
fails: a.extremes
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return log_mean_exp(log_components.clamp(min=-100), dim=1)
