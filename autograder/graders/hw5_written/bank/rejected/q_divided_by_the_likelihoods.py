"""Divides p(x | z) p(z) by the sum of p(x | z), not of the products.

hint: Does your answer sum to 1?
fails: 1i 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    return p_x_given_z * p_z / np.sum(p_x_given_z)
