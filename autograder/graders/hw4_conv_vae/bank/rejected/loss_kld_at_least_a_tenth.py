"""Keeps the divergence above 0.1.

hint: What is the divergence of two distributions that are nearly the same?
fails: c.extremes
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    kld = kld.clamp(min=0.1)
    return bce + kl_weight * kld, bce, kld
