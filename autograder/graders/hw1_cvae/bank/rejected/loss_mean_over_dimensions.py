"""Averages the divergence over the latent dimensions, too.

hint: The divergence of independent dimensions is the sum of theirs. Is yours?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum") / len(x)
        return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).mean()
