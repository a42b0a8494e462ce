"""Takes the logarithm of the mean, not the mean of the logarithm.

hint: Can logarithm and expectation be exchanged?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.log(np.mean(d_real)) + np.log(np.mean(1 - d_fake)))
