"""log v in the place of ½ log v.

hint: The density has √(2πv) in its denominator. What is its logarithm?
fails: a a.sizes a.extremes a.gradient
"""

import math

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    distances = ((z.unsqueeze(1) - m) ** 2 / v + math.log(2 * math.pi)).sum(-1)
    return log_mean_exp(-0.5 * distances - v.log().sum(-1), dim=1)
