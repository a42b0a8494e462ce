"""Takes a sigmoid of the difference of the densities.

hint: A sigmoid turns a log-ratio into a probability. Is the difference of densities a log-ratio?
fails: 3c 3c.zeros
"""

import numpy as np


def optimal_discriminator(p_data, p_g):
    return 1 / (1 + np.exp(np.subtract(p_g, p_data)))
