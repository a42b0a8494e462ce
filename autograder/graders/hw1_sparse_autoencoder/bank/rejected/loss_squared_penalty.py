"""Squares of the codes in the penalty.

hint: Which norm of the codes is in Eq. 4?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.square().sum(dim=1)).mean()
