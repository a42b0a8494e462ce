"""Divides numerator and denominator by p_G, which may be zero.

hint: Evaluate your formula at a point that the generator never makes.
fails: 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    with np.errstate(all="ignore"):
        ratio = np.true_divide(p_data, p_g)
        return ratio / (1 + ratio)
