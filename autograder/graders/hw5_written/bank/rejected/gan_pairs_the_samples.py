"""Adds the samples element by element before averaging.

hint: Try samples of different sizes. Does anything pair a real point with a generated one?
fails: 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(np.log(d_real) + np.log(1 - d_fake)))
