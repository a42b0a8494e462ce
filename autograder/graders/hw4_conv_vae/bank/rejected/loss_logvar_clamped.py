"""Keeps the log-variance between −4 and 4.

hint: What is the divergence for σ = e^5? And what is its gradient in your loss?
fails: c.extremes
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    logvar = logvar.clamp(-4, 4)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
