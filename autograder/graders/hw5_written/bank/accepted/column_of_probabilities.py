"""Returns q as a column, and D* from the difference of the logarithms."""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    evidence = np.dot(p_x_given_z, p_z)
    return (p_x_given_z * p_z / evidence)[:, None]


def optimal_discriminator(p_data, p_g):
    p_data, p_g = np.broadcast_arrays(p_data, p_g)
    return np.stack([p_data, p_g], axis=-1)[..., 0] / (p_data + p_g)
