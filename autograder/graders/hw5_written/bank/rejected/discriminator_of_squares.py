"""Divides squares of the densities.

hint: Set the derivative of a log D + b log(1 − D) to zero. Do squares appear?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.true_divide(np.square(p_data), np.square(p_data) + np.square(p_g))
