"""Leaves μ out of the divergence.

hint: How far from the prior is a Gaussian with σ = 1 and a large μ, according to your loss?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    kl = 0.5 * (logvar.exp() - logvar - 1).sum()
    return (bce + kl) / len(x)
