"""Large errors are not squared.

hint: Try errors of 100. Are they squared?
fails: b.sizes
"""


def loss_function(x_hat, x, h, l1):
    error = 2 * functional.huber_loss(x_hat, x, delta=10.0, reduction="none").sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()
