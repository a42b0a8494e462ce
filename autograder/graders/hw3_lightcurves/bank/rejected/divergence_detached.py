"""Cuts the gradient of the divergence off.

hint: Through which term does the encoder learn to stay near the prior?
fails: a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1).detach()
    return (squared_error + kl).mean()
