"""Cuts the divergence off from the gradient.

hint: Does the divergence in your loss pull on the encoder?
fails: d.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).detach().sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
