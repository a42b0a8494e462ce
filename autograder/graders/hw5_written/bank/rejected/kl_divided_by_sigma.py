"""Divides by σ where σ² belongs.

hint: Is the exponent of a Gaussian divided by σ or by its square?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.subtract(mu_phi, mu_p) ** 2 / (2.0 * np.asarray(sigma))
