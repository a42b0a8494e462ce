"""One loss for each image.

hint: A loss is one number. What is to be done with those of the images of a batch?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="none").flatten(1).sum(1)
        return bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(1)
