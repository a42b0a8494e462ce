"""Sums over the batch.

hint: What happens to your loss if every image comes twice?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()
