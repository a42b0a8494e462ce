"""Normalises the likelihood alone.

hint: Where does p(z) appear in what is maximised? It cannot vanish from the solution.
fails: 1i 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    return np.asarray(p_x_given_z) / np.sum(p_x_given_z)
