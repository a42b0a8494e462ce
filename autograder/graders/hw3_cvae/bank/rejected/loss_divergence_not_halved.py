"""Twice the divergence.

hint: Which factor stands before the divergence of two Gaussians?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    return (bce + (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
