"""No mean over the batch.

hint: How does your loss change if every image is there twice?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    return (x_hat - x).square().sum() + l1 * h.abs().sum()
