"""Swaps real and generated points.

hint: On which points should D be close to 1?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(np.log(d_fake)) + np.mean(np.log(1 - d_real)))
