"""Returns losses of each image.

hint: On how many numbers can backward() be called?
fails: d d.weight d.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="none").sum(dim=(1, 2, 3))
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1)
    return bce + kl_weight * kld, bce, kld
