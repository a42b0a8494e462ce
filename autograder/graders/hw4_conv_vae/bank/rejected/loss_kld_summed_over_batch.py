"""Averages the cross-entropy over the images, and sums the divergence.

hint: What is averaged over the batch, and what is not?
fails: c c.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum()
    return bce + kl_weight * kld, bce, kld
