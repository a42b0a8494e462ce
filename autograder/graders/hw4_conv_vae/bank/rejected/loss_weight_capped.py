"""Takes no weight above 50.

hint: What does your loss return for a weight that is larger than usual?
fails: c.weight
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + min(kl_weight, 50) * kld, bce, kld
