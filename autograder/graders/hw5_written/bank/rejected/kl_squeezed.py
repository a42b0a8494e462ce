"""Drops axes of length 1.

hint: Give it means of shape (n, 1). Which shape should come out?
fails: 1h.shapes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.squeeze(np.subtract(mu_phi, mu_p) ** 2 / (2 * np.square(sigma)))
