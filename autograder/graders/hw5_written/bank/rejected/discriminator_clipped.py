"""Keeps D* a millionth away from 0 and from 1.

hint: What is D* where the data's density is 10⁻⁷ times that of the generator?
fails: 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.clip(np.true_divide(p_data, np.add(p_data, p_g)), 1e-6, 1 - 1e-6)
