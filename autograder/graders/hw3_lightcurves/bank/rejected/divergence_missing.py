"""Leaves the divergence out.

hint: What keeps q(z | x, p) near the prior, from which you sample later?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0
    return (squared_error + kl).mean()
