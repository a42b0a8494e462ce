"""Twice the divergence.

hint: Which factor stands before the divergence of two Gaussians?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        return (bce + (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
