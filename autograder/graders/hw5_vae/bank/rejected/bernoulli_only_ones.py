"""Leaves out the pixels that are 0.

hint: What does your function return for x = 0, whatever p is?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return (x * p.clamp(min=1e-7).log()).sum(-1)
