"""Adds a small constant to the sum that it divides by.

hint: How large is p(x) for an image of many pixels, and how large is your constant?
fails: 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    joint = np.multiply(p_x_given_z, p_z)
    return joint / (joint.sum() + 1e-12)
