"""Subtracts in place.

hint: What does the caller find in x_hat after the loss has been computed?
fails: a3.inputs
"""

import torch


def loss_fn(x, x_hat, mu, logvar):
    with torch.no_grad():
        x_hat.detach().sub_(x)
    squared_error = (x_hat + x.detach() - x).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
