"""The logarithm of x in the place of that of recon.

hint: Which of the two images do you take the logarithm of? Which of them may be 0?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(x, recon, reduction="sum")
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
