"""Averages the squared error over the times, as earlier versions of the sheet could be read.

hint: How much does the whole curve weigh beside the divergence if its error is divided by 300?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().mean(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
