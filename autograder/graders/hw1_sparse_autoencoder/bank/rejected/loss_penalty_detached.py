"""No gradient for the codes.

hint: What pulls the codes to 0 in training?
fails: b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.detach().abs().sum(dim=1)).mean() + 0 * h.sum()
