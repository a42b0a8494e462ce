"""Returns the entropy of q.

hint: The divergence has two terms, the entropy is one of them. What is the other?
fails: 1g.value
"""

import numpy as np


def kl_with_itself(mu, sigma):
    return 0.5 * np.log(2 * np.pi * np.e * np.square(sigma)) + 0 * np.asarray(mu)
