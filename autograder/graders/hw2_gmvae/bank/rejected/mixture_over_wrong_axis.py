"""Mixes over the batch in the place of the components.

hint: What does each axis of your log-densities count? Over which of them is the mean?
fails: a a.sizes a.extremes a.gradient
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return log_mean_exp(log_components, dim=0)
