"""A number without a gradient.

hint: What does backward need?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean().item()
