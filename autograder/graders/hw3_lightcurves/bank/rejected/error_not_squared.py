"""Takes the absolute error.

hint: Of which distribution is your term the negative log-likelihood?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).abs().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
