"""The sum of the codes themselves.

hint: What does a negative code cost? What should it cost?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.sum(dim=1)).mean()
