"""Counts log 2π once for each z, and not for each of its dimensions.

hint: What is the log-density of N(0, I) at 0 in two dimensions, and in three?
fails: a a.sizes a.extremes
"""

import math

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    distances = ((z.unsqueeze(1) - m) ** 2 / v + torch.log(v)).sum(-1)
    return log_mean_exp(-0.5 * (math.log(2 * math.pi) + distances), dim=1)
