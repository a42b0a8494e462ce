"""The absolute value as a root of the square.

hint: What is the derivative of √(h²) where h is 0?
fails: b.zeros
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.square().sqrt().sum(dim=1)).mean()
