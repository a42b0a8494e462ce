"""One log-probability for each pixel.

hint: x is one image of D pixels. How many log-probabilities does one image have?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        return x * p.log() + (1 - x) * (1 - p).log()
