"""Clamps x_hat in place.

hint: What is left of x_hat after your function has been called?
fails: b4.inputs
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    if not x_hat.requires_grad:
        x_hat.clamp_(1e-6, 1 - 1e-6)
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
