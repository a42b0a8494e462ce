"""Small variances are taken for larger ones.

hint: What does your divergence give for logvar = −15? Does it still pay to make it larger?
fails: b4.extremes
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    logvar = logvar.clamp(min=-10)
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
