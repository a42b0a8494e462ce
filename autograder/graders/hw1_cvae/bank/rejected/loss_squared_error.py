"""The squared error in the place of the cross-entropy.

hint: Which distribution do the pixels have, given recon? What is the logarithm of its probability?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        error = functional.mse_loss(recon, x, reduction="sum")
        return (error + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
