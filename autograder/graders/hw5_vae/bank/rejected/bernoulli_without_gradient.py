"""The Bernoulli probability is cut off from p.

hint: What does .data leave behind? How is the decoder to learn from this value?
fails: b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.data.clamp(1e-7, 1 - 1e-7)
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
