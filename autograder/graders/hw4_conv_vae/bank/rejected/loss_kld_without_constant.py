"""Leaves out the −1 of the divergence.

hint: What is the divergence of N(0, 1) from itself?
fails: c
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
