"""The squared error is averaged over the pixels.

hint: Is the squared error a sum or a mean over the pixels?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().mean(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()
