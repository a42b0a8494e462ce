"""Adds a millionth to the sum of the densities.

hint: Densities have no natural size. What becomes of D* if both are multiplied by 10⁻³?
fails: 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.true_divide(p_data, np.add(p_data, p_g) + 1e-6)
