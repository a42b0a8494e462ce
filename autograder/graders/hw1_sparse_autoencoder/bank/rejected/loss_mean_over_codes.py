"""The penalty is averaged over the codes.

hint: Is the penalty a sum or a mean over the codes?
fails: b b.gradient
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    return (error + l1 * h.abs().mean(dim=1)).mean()
