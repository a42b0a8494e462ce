"""The logarithm of x in the place of that of x_hat.

hint: Which of the two images do you take the logarithm of? Which of them may be 0?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x, x_hat, reduction="sum")
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
