"""Takes the divergence of equal distributions for 1.

hint: What is the logarithm of q/q?
fails: 1g.value
"""

import numpy as np


def kl_with_itself(mu, sigma):
    return np.ones(np.broadcast_shapes(np.shape(mu), np.shape(sigma)))
