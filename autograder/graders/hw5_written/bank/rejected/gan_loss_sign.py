"""Returns the discriminator's loss, the negative value.

hint: Is what you return maximised or minimised by the discriminator?
fails: 3a 3a.sizes
"""

import numpy as np


def gan_value(d_real, d_fake):
    return -float(np.mean(np.log(d_real)) + np.mean(np.log(1 - d_fake)))
