"""Subtracts the entropy from the cross-entropy, which leaves a rounding error of zero."""

import numpy as np


def cross_entropy(mu, sigma, mu_p, sigma_p):
    second_moment = np.square(sigma) + np.square(np.subtract(mu, mu_p))
    return 0.5 * np.log(2 * np.pi * np.square(sigma_p)) + second_moment / (2 * np.square(sigma_p))


def entropy(sigma):
    return 0.5 * np.log(2 * np.pi * np.e) + np.log(sigma)


def kl_with_itself(mu, sigma):
    return cross_entropy(mu, sigma, mu, sigma) - entropy(sigma)
