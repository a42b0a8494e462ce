"""The divergence from itself by the formula for two Gaussians."""


def kl_with_itself(mu, sigma):
    return kl_same_variance(mu, mu, sigma)
