"""Large variances are taken for smaller ones.

hint: What does your divergence give for logvar = 11? Does it still pay to make it smaller?
fails: b4.extremes
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    logvar = logvar.clamp(max=10)
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
