"""Returns the ratio of the densities.

hint: D* is a probability. Can your value exceed 1?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    with np.errstate(divide="ignore"):
        return np.true_divide(p_data, p_g)
