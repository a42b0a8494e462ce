"""The first 128 images alone.

hint: How large may a batch be?
fails: b.sizes
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1))[:128].mean()
