"""Leaves out the weights 1/K: the sum of the components.

hint: What is the integral of your density over all z? What should it be?
fails: a a.sizes a.extremes
"""

import torch

from hw2_utils import log_sum_exp


def log_normal_mixture(z, m, v):
    z = z.unsqueeze(1)
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z - m) ** 2 / v).sum(-1)
    return log_sum_exp(log_components, dim=1)
