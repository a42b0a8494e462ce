"""Keeps p inside (0, 1) in place.

hint: After your function has run, does the caller's p still have its value?
fails: b2.gradient b2.inputs
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p.clamp_(1e-7, 1 - 1e-7)
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
