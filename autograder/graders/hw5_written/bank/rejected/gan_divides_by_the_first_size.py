"""Divides both sums by the number of real points.

hint: Which number belongs to which sum?
fails: 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float((np.log(d_real).sum() + np.log(1 - d_fake).sum()) / len(d_real))
