"""Averages the cross-entropy over the pixels, too.

hint: How important is one pixel compared to one latent dimension in your loss? And in the bound?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x)
        return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum() / len(x)
