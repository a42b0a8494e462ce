"""Averages the divergence over the latent dimensions, too.

hint: The divergence of independent dimensions is the sum of theirs. Is yours?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).mean()
