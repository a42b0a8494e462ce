"""Returns its two terms as well.

hint: What does the docstring of `loss_fn` say that it returns?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum() / len(x)
    return bce + kl, bce, kl
