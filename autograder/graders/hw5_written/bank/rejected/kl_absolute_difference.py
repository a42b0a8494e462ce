"""Takes the distance of the means instead of its square.

hint: Expand (z − μ_p)² − (z − μ_φ)² and take its mean under q. With which power do the means
appear?
fails: 1h 1h.shapes 1h.extremes
"""

import numpy as np


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.abs(np.subtract(mu_phi, mu_p)) / (2.0 * np.square(sigma))
