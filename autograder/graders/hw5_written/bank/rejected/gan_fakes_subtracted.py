"""Subtracts the second expectation.

hint: With which sign does the term of the generated points enter V(D, G)?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(np.log(d_real)) - np.mean(np.log(1 - d_fake)))
