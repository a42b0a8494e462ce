"""Returns the joint distribution, without normalising it.

hint: Which constraint did the Lagrange multiplier stand for? Does your q meet it?
fails: 1i 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    return np.multiply(p_x_given_z, p_z)
