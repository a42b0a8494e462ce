"""Subtracts the divergence.

hint: With your loss, does it pay to be far from the prior?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    return (bce + 0.5 * (1 + logvar - mu**2 - logvar.exp()).sum()) / len(x)
