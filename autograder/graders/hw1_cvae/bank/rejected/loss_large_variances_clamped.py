"""Large variances are taken for smaller ones.

hint: What does your divergence give for logvar = 11? Does it still pay to make it smaller?
fails: a5.extremes
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        logvar = logvar.clamp(max=10)
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
