"""The formula as it stands, which is nan at p = 0 and p = 1.

hint: What is 0 · log 0 in floating point? What can be done about p before its logarithm is taken?
fails: b2.extremes
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
