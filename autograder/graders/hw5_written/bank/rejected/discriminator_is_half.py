"""Returns ½ everywhere.

hint: ½ is right where both densities are equal. And elsewhere?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.full(np.broadcast_shapes(np.shape(p_data), np.shape(p_g)), 0.5)
