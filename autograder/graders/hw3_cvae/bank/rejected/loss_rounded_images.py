"""Rounds the images before they are compared.

hint: What becomes of a grey pixel in your loss? Its value is part of the formula.
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x.round(), reduction="sum")
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
