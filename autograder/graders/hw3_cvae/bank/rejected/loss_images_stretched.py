"""Divides the images by their largest value.

hint: What does your loss take for x, if no pixel of the batch is white?
fails: b4.sizes b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x / x.max(), reduction="sum")
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
