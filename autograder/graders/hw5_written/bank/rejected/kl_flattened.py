"""Returns the values in one row, whatever the shape of the arguments.

hint: Which shape has your answer when the arguments have two axes?
fails: 1h.shapes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    difference = np.subtract(mu_phi, mu_p)
    divergence = difference**2 / (2 * np.square(sigma))
    return divergence.ravel() if divergence.ndim else divergence
