"""Sets the seed in the loss, so that the noise is the same in every step of training.

hint: Which random numbers does your program draw after the loss, in one step and in the next?
fails: c.inputs
"""

import torch
from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    torch.manual_seed(42)
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
