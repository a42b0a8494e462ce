"""Divides the images by their largest value.

hint: What does your loss take for x, if no pixel of the batch is white?
fails: a5.sizes a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x / x.max(), reduction="sum")
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
