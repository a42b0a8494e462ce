"""Takes log σ² for log σ.

hint: Is exp(logvar) the variance or the standard deviation? Which of them do you square?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum")
    sigma = logvar.exp()
    return (bce + 0.5 * (mu**2 + sigma**2 - 2 * sigma.log() - 1).sum()) / len(x)
