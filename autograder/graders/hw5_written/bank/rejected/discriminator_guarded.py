"""Adds a constant to both densities.

hint: Where one density is zero, D* is exactly 0 or 1. What do you get?
fails: 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return (
        np.add(p_data, 1e-4) / (np.add(p_data, p_g) + 2e-4)
        if np.min(p_data) == 0
        else np.true_divide(p_data, np.add(p_data, p_g))
    )
