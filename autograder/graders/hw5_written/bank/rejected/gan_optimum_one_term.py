"""Counts one of the two terms.

hint: V has two expectations. What is each of them at D = ½?
fails: 3d.value
"""

import numpy as np


def gan_optimum():
    return -np.log(2)
