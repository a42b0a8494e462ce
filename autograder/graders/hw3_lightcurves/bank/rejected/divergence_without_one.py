"""Leaves out the −1 of the divergence.

hint: How large is the divergence between two equal distributions?
fails: a3
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar).sum(dim=1)
    return (squared_error + kl).mean()
