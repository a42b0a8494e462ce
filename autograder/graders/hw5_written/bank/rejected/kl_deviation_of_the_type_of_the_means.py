"""Gives the deviation the type of the means.

hint: Which type has your deviation if the means are whole numbers and σ = 0.7?
fails: 1h.shapes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    sigma = np.asarray(sigma).astype(np.asarray(mu_phi).dtype)
    return np.subtract(mu_phi, mu_p) ** 2 / (2 * sigma**2)
