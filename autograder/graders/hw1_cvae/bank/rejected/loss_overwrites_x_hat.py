"""Clamps recon in place.

hint: What is left of recon after your function has been called?
fails: a5.inputs
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        if not recon.requires_grad:
            recon.clamp_(1e-6, 1 - 1e-6)
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
