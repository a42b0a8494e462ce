"""The penalty is not averaged over the batch.

hint: How does your penalty change if every image is there twice?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return error.mean() + l1 * h.abs().sum()
