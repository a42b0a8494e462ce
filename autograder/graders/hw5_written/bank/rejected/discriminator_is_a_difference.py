"""Compares the densities by their difference.

hint: What is D* where the densities are equal? And in your formula?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    total = np.add(p_data, p_g)
    return np.subtract(p_data, p_g) / total
