"""Returns the negative divergence.

hint: Can a divergence be negative?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return -(np.subtract(mu_phi, mu_p) ** 2) / (2 * np.square(sigma, dtype=float))
