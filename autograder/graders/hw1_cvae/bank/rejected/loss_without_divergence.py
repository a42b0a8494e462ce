"""The cross-entropy alone.

hint: What keeps the latents of your images near the prior that you will sample from?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        return functional.binary_cross_entropy(recon, x, reduction="sum") / len(x)
