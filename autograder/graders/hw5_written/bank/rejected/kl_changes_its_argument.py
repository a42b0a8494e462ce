"""Subtracts in place, in the array that was handed in.

hint: Print mu_phi before and after the call. Is it still the same?
fails: 1h.shapes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    if np.ndim(mu_phi):
        if np.shape(mu_phi) == np.shape(mu_p):
            mu_phi -= mu_p
            return mu_phi**2 / (2 * np.square(sigma))
    return np.subtract(mu_phi, mu_p) ** 2 / (2 * np.square(sigma, dtype=float))
