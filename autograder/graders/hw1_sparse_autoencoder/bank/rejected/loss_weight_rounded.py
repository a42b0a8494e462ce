"""Rounds the weight to two digits.

hint: Which values may the weight have?
fails: b.zeros
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + round(l1, 2) * h.abs().sum(dim=1)).mean()
