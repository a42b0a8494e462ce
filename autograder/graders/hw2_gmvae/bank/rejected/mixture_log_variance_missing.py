"""Leaves log v out.

hint: Which density is higher at its mode: that of a narrow Gaussian, or of a wide one? And with
yours?
fails: a a.sizes a.extremes a.gradient
"""

import math

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    distances = ((z.unsqueeze(1) - m) ** 2 / v + math.log(2 * math.pi)).sum(-1)
    return log_mean_exp(-0.5 * distances, dim=1)
