"""The value of the game as the sum of two cross-entropies."""

import numpy as np


def gan_value(d_real, d_fake):
    real, fake = np.asarray(d_real), np.asarray(d_fake)
    return -(-np.log(real).mean() - np.log1p(-fake).mean())


def gan_optimum():
    return np.log(0.5) + np.log(0.5)
