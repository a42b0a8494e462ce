"""Zeros of the shape that the arguments have together."""

import numpy as np


def kl_with_itself(mu, sigma):
    return 0 * np.asarray(mu) * np.asarray(sigma)
