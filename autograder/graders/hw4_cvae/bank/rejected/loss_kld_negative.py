"""The divergence with the wrong sign.

hint: What is the smallest value that a divergence can have?
fails: d d.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (1 + logvar - mu**2 - logvar.exp()).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
