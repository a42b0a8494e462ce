"""Takes the distance, the root of the squared error.

hint: Is the root of a sum of squares what a Gaussian's logarithm contains?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).norm(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
