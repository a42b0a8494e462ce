"""Takes each pixel for 0 or 1.

hint: What is the cross-entropy of a grey pixel? The handout says something about it.
fails: d d.gradient
"""

import torch


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    p = torch.where(x > 0.5, x_hat, 1 - x_hat)
    bce = -p.clamp_min(1e-6).log().sum() / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
