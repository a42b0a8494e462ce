"""Divides by the largest value instead of the sum.

hint: What does your q sum to?
fails: 1i 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    joint = np.multiply(p_x_given_z, p_z)
    return joint / joint.max()
