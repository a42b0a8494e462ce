"""Averages the cross-entropy over the pixels, too.

hint: How important is one pixel compared to one latent dimension in your loss? And in the bound?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x)
    return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum() / len(x)
