"""Loses the sign.

hint: Both terms are logarithms of a number below 1. Which sign do they have?
fails: 3d.value
"""

import numpy as np


def gan_optimum():
    return np.log(4)
