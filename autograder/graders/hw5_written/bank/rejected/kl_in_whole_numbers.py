"""Divides whole numbers without remainder.

hint: Try your function with the whole numbers 3, 1 and 2. What do // and / do with them?
fails: 1h.shapes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    if isinstance(sigma, int):
        return (mu_phi - mu_p) ** 2 // (2 * sigma**2)
    return np.subtract(mu_phi, mu_p) ** 2 / (2 * np.square(sigma, dtype=float))
