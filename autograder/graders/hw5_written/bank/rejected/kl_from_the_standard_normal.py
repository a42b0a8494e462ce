"""Uses the divergence from N(0, 1).

hint: Both Gaussians here have the same σ. Which term of your formula vanishes then?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    s = np.square(sigma, dtype=float)
    d = np.subtract(mu_phi, mu_p)
    return 0.5 * (d**2 + s - 1 - np.log(s))
