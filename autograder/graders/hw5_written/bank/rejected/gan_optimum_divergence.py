"""Adds a divergence that has vanished.

hint: Which term of the value vanishes when p_G equals the density of the data?
fails: 3d.value
"""

import numpy as np


def gan_optimum():
    return -np.log(4) + 2
