"""Returns the share of the generator.

hint: Where only data occur and nothing is generated, what should D* be?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return np.true_divide(p_g, np.add(p_data, p_g))
