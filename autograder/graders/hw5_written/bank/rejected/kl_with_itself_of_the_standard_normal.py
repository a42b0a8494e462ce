"""Returns the divergence from N(0, 1), not from q itself.

hint: What are the two distributions in KL(q, q)?
fails: 1g.value
"""

import numpy as np


def kl_with_itself(mu, sigma):
    return 0.5 * (np.square(mu) + np.square(sigma) - 1 - np.log(np.square(sigma)))
