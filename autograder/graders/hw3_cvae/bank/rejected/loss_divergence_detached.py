"""The value is right, but no gradient of the divergence reaches the encoder.

hint: What is the gradient of your loss with respect to logvar?
fails: b4.extremes b4.gradient
"""

import torch
from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    with torch.no_grad():
        kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()
    return (bce + kl) / len(x)
