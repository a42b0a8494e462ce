"""Rounds the images before they are compared.

hint: What becomes of a grey pixel in your loss? Its value is part of the formula.
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x.round(), reduction="sum")
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
