"""Drops axes of length 1.

hint: Give it densities of shape (n, 1). Which shape should come out?
fails: 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.squeeze(np.true_divide(p_data, np.add(p_data, p_g)))
