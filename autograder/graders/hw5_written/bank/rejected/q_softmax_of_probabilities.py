"""Takes a softmax of the joint probabilities.

hint: A softmax exponentiates. Is what you hand to it a probability, or its logarithm?
fails: 1i 1i.zeros
"""

import numpy as np


def optimal_q(p_x_given_z, p_z):
    joint = np.multiply(p_x_given_z, p_z)
    return np.exp(joint) / np.exp(joint).sum()
