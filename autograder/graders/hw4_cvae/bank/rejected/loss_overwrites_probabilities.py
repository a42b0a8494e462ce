"""Clamps the probabilities in place.

hint: Are the probabilities still what the decoder gave, after your loss?
fails: d.inputs
"""

import torch
from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    with torch.no_grad():
        x_hat.clamp_(1e-6, 1 - 1e-6)
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
