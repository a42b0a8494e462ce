"""Sums over the batch as well: one number, right for a batch of one.

hint: Your function returns one number. One number for what: each image, or all of them?
fails: b2 b2.extremes b2.gradient
"""

from torch.nn import functional


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return -functional.binary_cross_entropy(p, x, reduction="sum")
