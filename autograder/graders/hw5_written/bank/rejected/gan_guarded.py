"""Adds 10⁻⁵ within both logarithms.

hint: How large is what you add beside a probability of 0.0002?
fails: 3a.extremes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(np.log(d_real + 1e-5)) + np.mean(np.log(1 - d_fake + 1e-5)))
