"""Absolute differences.

hint: Which distance between x_hat and x is in Eq. 4?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).abs().sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()
