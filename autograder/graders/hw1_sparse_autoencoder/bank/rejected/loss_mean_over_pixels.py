"""Means in the place of sums.

hint: Over what is the loss summed, and over what averaged?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    return (x_hat - x).square().mean() + l1 * h.abs().mean()
