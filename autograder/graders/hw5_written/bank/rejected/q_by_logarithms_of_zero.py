"""Loses impossible values: the logarithm of zero spoils the sum.

hint: Try a value of z whose prior is 0. What is log 0, and what is 0 · log 0 in floating point?
fails: 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    joint = np.multiply(p_x_given_z, p_z)
    with np.errstate(all="ignore"):
        return joint * np.exp(-np.log(np.exp(joint * np.log(joint) / joint).sum()))
