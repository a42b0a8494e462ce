"""The squared error in the place of the cross-entropy.

hint: Which distribution do the pixels have, given x_hat? What is the logarithm of its probability?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    error = functional.mse_loss(x_hat, x, reduction="sum")
    return (error + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
