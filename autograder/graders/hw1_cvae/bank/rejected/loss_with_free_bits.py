"""The divergence of an image counts as 0.1 at least.

hint: What does your loss give for the divergence of the prior from itself?
fails: a5.extremes
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(1)
        return (bce + kl.clamp(min=0.1).sum()) / len(x)
