"""Squares the variance once more.

hint: sigma is squared twice in your formula. Which units has the result when z is in metres?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    difference = np.subtract(mu_phi, mu_p)
    sigma_square = np.square(sigma)
    return difference**2 / (2 * sigma_square**2)
