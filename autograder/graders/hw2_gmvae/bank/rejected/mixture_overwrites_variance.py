"""Turns v into 1 / v in place.

hint: After log_normal_mixture has run, is the caller's v still a variance?
fails: a.gradient a.inputs
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_determinant = torch.log(2 * torch.pi * v).sum(-1)
    distances = ((z.unsqueeze(1) - m).square() * v.reciprocal_()).sum(-1)
    return log_mean_exp(-0.5 * (log_determinant + distances), dim=1)
