"""Returns the prior.

hint: Would the divergence alone be minimised, the prior would be the answer. What does the first
term add?
fails: 1i 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    return np.array(p_z, dtype=float)
