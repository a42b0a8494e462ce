"""Half of the squared error.

hint: Is there a factor before the squared error in Eq. 4?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error / 2 + l1 * h.abs().sum(dim=1)).mean()
