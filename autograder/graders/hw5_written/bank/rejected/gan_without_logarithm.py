"""Leaves the logarithms out.

hint: Which score makes D output a probability? Look at the cross-entropy.
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(d_real) + np.mean(1 - d_fake))
