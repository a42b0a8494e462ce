"""The mean over the pixels in the place of the sum.

hint: The pixels are independent. How does one get the logarithm of a product of probabilities?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        return (x * p.log() + (1 - x) * (1 - p).log()).mean(-1)
