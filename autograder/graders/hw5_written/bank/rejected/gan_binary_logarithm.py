"""Uses the logarithm to base 2.

hint: In which unit is the answer asked, bits or nats?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return float(np.mean(np.log2(d_real)) + np.mean(np.log2(1 - d_fake)))
