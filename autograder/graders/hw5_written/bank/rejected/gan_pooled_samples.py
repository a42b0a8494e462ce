"""Averages over both samples together.

hint: With three real points and eight generated ones, do both expectations have the same weight?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.concatenate([np.log(d_real), np.log(1 - d_fake)]).mean())
