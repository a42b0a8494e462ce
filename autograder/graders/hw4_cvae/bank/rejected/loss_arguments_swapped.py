"""Swaps the image and its reconstruction in the cross-entropy.

hint: Of which of its two arguments does binary_cross_entropy take the logarithm?
fails: d d.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x, x_hat, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
