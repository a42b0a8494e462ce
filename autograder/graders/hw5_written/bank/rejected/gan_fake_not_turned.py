"""Uses log D on generated points.

hint: What does the discriminator want its output on generated points to be: large or small?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(np.log(d_real)) + np.mean(np.log(d_fake)))
