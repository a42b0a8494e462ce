"""Subtracts the divergence.

hint: With your loss, does it pay to be far from the prior?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        return (bce + 0.5 * (1 + logvar - mu**2 - logvar.exp()).sum()) / len(x)
