"""Cuts the gradient of the loss with respect to the curves off.

hint: With respect to which arguments of loss_fn is the gradient that of the formula?
fails: a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x.detach() - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
