"""The length of the difference, not squared.

hint: Which power of the distance is in Eq. 4?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).norm(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()
