"""Leaves the −1 out of the divergence.

hint: What does your loss give for the divergence of the prior from itself?
fails: b4
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    kl = 0.5 * (mu**2 + logvar.exp() - logvar).sum()
    return (bce + kl) / len(x)
