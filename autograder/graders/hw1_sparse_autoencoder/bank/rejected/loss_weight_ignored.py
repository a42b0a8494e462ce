"""The penalty has the weight 1.

hint: Where do you use the argument l1?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + h.abs().sum(dim=1)).mean()
