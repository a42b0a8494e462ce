"""The divergence of the prior from q.

hint: Is a divergence symmetric? Over which of the two distributions is the mean taken in yours?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    kl = 0.5 * ((mu**2 + 1) / logvar.exp() + logvar - 1).sum()
    return (bce + kl) / len(x)
