"""Subtracts the divergence.

hint: Is the loss an upper bound or a lower one? With which sign does the ELBO contain the
divergence?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error - kl).mean()
