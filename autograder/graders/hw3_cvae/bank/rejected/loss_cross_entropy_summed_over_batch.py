"""Averages the divergence over the batch, but not the cross-entropy.

hint: What happens to the cross-entropy in your loss if every image comes twice?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum() / len(x)
    return bce + kl
