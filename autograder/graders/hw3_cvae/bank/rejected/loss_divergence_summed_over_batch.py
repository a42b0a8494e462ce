"""Averages the cross-entropy over the batch, but not the divergence.

hint: What happens to the divergence in your loss if every image comes twice?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()
    return bce + kl
