"""Sums over the elements.

hint: The docstring asks for one value for each pair of means. How many do you return?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.sum(np.subtract(mu_phi, mu_p) ** 2 / (2 * np.square(sigma, dtype=float)))
