"""Takes the difference of the squared means for the square of their difference.

hint: What is the divergence when the means have opposite signs and the same size?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return (np.square(mu_phi) - np.square(mu_p)) / (2 * np.square(sigma))
