"""Sums over the last axis of what has lost its axes of size 1.

hint: What does your loss do with one image, or one pixel?
fails: b.sizes
"""


def loss_function(x_hat, x, h, l1):
    difference, codes = (x_hat - x).squeeze(), h.squeeze()
    return (difference.square().sum(-1) + l1 * codes.abs().sum(-1)).mean()
