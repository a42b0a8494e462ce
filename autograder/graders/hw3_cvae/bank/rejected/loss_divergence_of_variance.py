"""Takes log σ² for σ².

hint: Your argument is log σ². What are σ² and log σ² in your formula?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    var = logvar.abs()
    return (bce + 0.5 * (mu**2 + var - var.log() - 1).sum()) / len(x)
