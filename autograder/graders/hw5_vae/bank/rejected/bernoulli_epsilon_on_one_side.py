"""Keeps only one of the two logarithms finite.

hint: Your function is finite at p = 1. What about p = 0?
fails: b2.extremes
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return (x * p.log() + (1 - x) * (1 - p + 1e-7).log()).sum(-1)
