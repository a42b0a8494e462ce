"""Adds the means instead of subtracting them.

hint: What is the divergence when both means are equal? Does your formula say so?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.add(mu_phi, mu_p) ** 2 / (2 * np.square(sigma, dtype=float))
