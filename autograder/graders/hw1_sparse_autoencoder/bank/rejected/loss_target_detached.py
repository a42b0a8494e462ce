"""No gradient for the images.

hint: May anything be detached here? See the conventions.
fails: b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x.detach()).square().sum(dim=1)
    return (error + l1 * h.abs().sum(dim=1)).mean()
