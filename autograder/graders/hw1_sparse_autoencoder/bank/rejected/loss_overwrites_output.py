"""Subtracts the image from x_hat itself.

hint: Which tensor do you write to?
fails: b.inputs
"""


def loss_function(x_hat, x, h, l1):
    if x_hat.requires_grad:
        error = (x_hat - x).square().sum(dim=1)
    else:
        error = x_hat.sub_(x).square().sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()
