"""No penalty under torch.no_grad().

hint: Is it the same function under torch.no_grad()? See the conventions.
fails: b.sizes
"""


def loss_function(x_hat, x, h, l1):
    error = (x_hat - x).square().sum(dim=1)
    if not torch.is_grad_enabled():
        return error.mean()
    return (error + l1 * h.abs().sum(dim=1)).mean()
