"""Divides by the number of z in the place of the number of components.

hint: Does the density of one z depend on how many others there are?
fails: a a.sizes a.extremes
"""

import math

import torch

from hw2_utils import log_sum_exp


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    return log_sum_exp(log_components, dim=1) - math.log(len(z))
