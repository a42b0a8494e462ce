"""Adds a small constant to σ².

hint: Is your result still right for σ = 1e-5? What does the constant do there?
fails: 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.subtract(mu_phi, mu_p) ** 2 / (2 * (np.square(sigma, dtype=float) + 1e-8))
