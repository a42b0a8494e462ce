"""Computes in float32 where that is enough."""

import numpy as np


def gan_value(d_real, d_fake):
    real, fake = np.float32(d_real), np.float32(d_fake)
    return np.log(real).mean() + np.log(1 - fake).mean()


def kl_same_variance(mu_phi, mu_p, sigma):
    return np.float32((np.asarray(mu_phi) - mu_p) ** 2 / (2.0 * np.asarray(sigma) ** 2))
