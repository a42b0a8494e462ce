"""The cross entropy's default reduction: the mean over the pixels and the batch.

hint: What does binary_cross_entropy do with the losses of the pixels when you don't say?
fails: b2 b2.extremes b2.gradient
"""

from torch.nn import functional


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return -functional.binary_cross_entropy(p, x)
