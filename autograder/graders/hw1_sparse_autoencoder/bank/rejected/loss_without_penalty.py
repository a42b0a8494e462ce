"""The squared error alone.

hint: What makes the codes sparse?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return error.mean()
