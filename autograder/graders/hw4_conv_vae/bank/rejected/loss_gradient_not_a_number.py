"""Clamps logarithms, not what they are taken of.

hint: Your loss is finite where a probability is exactly 0. Is its gradient?
fails: c.extremes
"""

import torch


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    log_p = torch.log(x_hat).clamp(min=-100)
    log_not_p = torch.log(1 - x_hat).clamp(min=-100)
    bce = -(x * log_p + (1 - x) * log_not_p).sum() / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
