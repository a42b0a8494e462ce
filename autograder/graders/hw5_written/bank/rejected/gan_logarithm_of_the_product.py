"""Takes the logarithm of the product of all probabilities.

hint: What is the product of a thousand probabilities in floating point?
fails: 3a.extremes
"""

import numpy as np


def gan_value(d_real, d_fake):
    real, fake = np.prod(d_real), np.prod(np.subtract(1, d_fake))
    return float(np.log(real) / len(d_real) + np.log(fake) / len(d_fake))
