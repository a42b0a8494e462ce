"""Halves the squared error, as for a variance of 1.

hint: Which variance has p(x | z, p) in the handout? Is there a ½ left?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = 0.5 * (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
