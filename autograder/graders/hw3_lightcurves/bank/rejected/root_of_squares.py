"""Takes the root of the squared error and squares it again.

hint: What is the derivative of a root at 0? When is the error 0?
fails: a3.extremes
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1).sqrt() ** 2
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
