"""x and 1 − x exchanged: the log-probability of the negative image.

hint: With x = 1, should the value grow with p, or fall?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        return ((1 - x) * p.log() + x * (1 - p).log()).sum(-1)
