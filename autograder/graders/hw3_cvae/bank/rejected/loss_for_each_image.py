"""One loss for each image.

hint: A loss is one number. What is to be done with those of the images of a batch?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="none").flatten(1).sum(1)
    return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(1)
