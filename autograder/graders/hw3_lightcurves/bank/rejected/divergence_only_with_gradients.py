"""Leaves the divergence out where no gradients are computed.

hint: Is your loss the same under torch.no_grad()?
fails: a3
"""

import torch


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    if not torch.is_grad_enabled():
        return squared_error.mean()
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
