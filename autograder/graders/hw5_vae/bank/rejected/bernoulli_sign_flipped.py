"""The cross entropy, which is the negative of the log-probability.

hint: Can the logarithm of a probability be positive?
fails: b2 b2.extremes b2.gradient
"""

from torch.nn import functional


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return functional.binary_cross_entropy(p, x, reduction="none").sum(-1)
