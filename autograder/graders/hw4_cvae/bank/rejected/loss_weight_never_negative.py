"""Takes a negative weight as 0.

hint: What is the loss where the weight is negative?
fails: d.weight
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + max(kl_weight, 0) * kld, bce, kld
