"""Sums over the samples.

hint: An expectation is estimated by a mean. What happens to your value when the samples double?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.sum(np.log(d_real)) + np.sum(np.log(1 - d_fake)))
