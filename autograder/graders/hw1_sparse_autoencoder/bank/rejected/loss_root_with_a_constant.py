"""A smooth function in the place of the absolute value.

hint: Is your penalty right for small codes? What does a code of 0 cost?
fails: b.zeros
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * (h.square() + 1e-6).sqrt().sum(dim=1)).mean()
