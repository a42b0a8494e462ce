"""p in the place of x, and x in the place of p.

hint: Which of the two arguments do you take the logarithm of? Which of them may be 0 or 1?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        x, p = p, x.clamp(1e-7, 1 - 1e-7)
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
