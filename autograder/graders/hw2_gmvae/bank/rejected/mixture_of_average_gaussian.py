"""One Gaussian with the average mean and the average variance.

hint: How many modes has your density? How many should it have?
fails: a a.sizes a.extremes a.gradient
"""

from hw2_utils import gaussian


def log_normal_mixture(z, m, v):
    return gaussian(m.mean(dim=1), v.mean(dim=1)).log_prob(z)
