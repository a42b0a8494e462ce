"""Leaves out the mean in the divergence.

hint: Does the divergence change when q moves away from the prior?
fails: c c.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
