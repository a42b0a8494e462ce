"""Averages the two expectations.

hint: The question asks for the value without a factor. What do you divide by 2?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return 0.5 * float(np.mean(np.log(d_real)) + np.mean(np.log(1 - d_fake)))
