"""Adds a small number to σ² before it takes the logarithm.

hint: log σ² is given. Is there any need for a logarithm?
fails: a3.extremes
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - (logvar.exp() + 1e-8).log() - 1).sum(dim=1)
    return (squared_error + kl).mean()
