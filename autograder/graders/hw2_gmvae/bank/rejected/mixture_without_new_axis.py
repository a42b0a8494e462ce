"""Subtracts the means from z without an axis for the components.

hint: Which shapes have z and m? Along which axes does z − m pair them?
fails: a a.sizes a.extremes a.gradient
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z - m) ** 2 / v).sum(-1)
    return log_mean_exp(log_components, dim=1)
