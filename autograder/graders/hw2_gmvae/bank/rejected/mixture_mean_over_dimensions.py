"""The mean over the dimensions in the place of the sum.

hint: The density of independent dimensions is a product. What is its logarithm?
fails: a a.sizes a.extremes a.gradient
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_densities = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v)
    return log_mean_exp(log_densities.mean(-1), dim=1)
