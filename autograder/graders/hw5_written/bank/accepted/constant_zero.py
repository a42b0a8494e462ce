"""The divergence from itself is the constant 0."""


def kl_with_itself(mu, sigma):
    return 0.0
