"""Returns one value for each mean, however many deviations there are.

hint: How many Gaussians do means of shape (5, 1) and deviations of shape (3,) make?
fails: 1g
"""

import numpy as np


def kl_with_itself(mu, sigma):
    return np.zeros(np.shape(mu))
