"""Takes a weight of 0 for none given.

hint: What does `kl_weight or 1` give for 0?
fails: d.weight
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + (kl_weight or 1) * kld, bce, kld
