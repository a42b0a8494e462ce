"""The divergence of an image counts as 0.1 at least.

hint: What does your loss give for the divergence of the prior from itself?
fails: b4.extremes
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(1)
    return (bce + kl.clamp(min=0.1).sum()) / len(x)
