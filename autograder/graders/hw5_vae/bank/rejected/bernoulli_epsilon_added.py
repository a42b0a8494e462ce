"""Adds 0.01 inside the logarithms.

hint: How much does what you add change the logarithm of 0.1? Can it be smaller?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return (x * (p + 1e-2).log() + (1 - x) * (1 - p + 1e-2).log()).sum(-1)
