"""Averages the divergence over the dimensions of z.

hint: The divergence of independent dimensions: is it the mean or the sum of theirs?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).mean(dim=1)
    return (squared_error + kl).mean()
