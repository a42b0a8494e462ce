"""Averages the squared error over the batch, but sums the divergence.

hint: Both terms are averages over something. Over the same?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return squared_error.mean() + kl.sum()
