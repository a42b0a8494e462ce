"""Divides by the batch size of the training, 128.

hint: How many images has the last batch of an epoch?
fails: c c.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / 128
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum() / 128
    return bce + kl_weight * kld, bce, kld
