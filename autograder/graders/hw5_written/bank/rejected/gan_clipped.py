"""Keeps probabilities between 0.001 and 0.999.

hint: What is your value for a discriminator that is nearly sure of a wrong answer?
fails: 3a.extremes
"""

import numpy as np


def gan_value(d_real, d_fake):
    real, fake = (np.clip(d, 1e-3, 1 - 1e-3) for d in (d_real, d_fake))
    return float(np.mean(np.log(real)) + np.mean(np.log(1 - fake)))
