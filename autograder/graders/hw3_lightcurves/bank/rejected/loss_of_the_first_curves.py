"""Averages over 128 curves at most.

hint: Does a batch have a largest size? How many curves are in your average?
fails: a3
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl)[:128].mean()
