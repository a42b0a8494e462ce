"""Keeps p between 0.01 and 0.99.

hint: How much does a pixel lose that is certainly right? Is your margin small beside it?
fails: b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-2, 1 - 1e-2)
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
