"""Returns 0 or 1, whichever density is larger.

hint: D is a probability. How sure can it be at a point where both densities are positive?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.where(np.greater(p_data, p_g), 1.0, 0.0)
