"""Sums over the images.

hint: Would your loss change if each image were there twice?
fails: d d.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum()
    return bce + kl_weight * kld, bce, kld
