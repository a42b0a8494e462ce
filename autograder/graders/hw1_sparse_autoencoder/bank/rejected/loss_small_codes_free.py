"""Small codes cost nothing.

hint: What does a code of 0.001 add to your penalty? What should it?
fails: b.zeros
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * functional.hardshrink(h, 0.05).abs().sum(dim=1)).mean()
