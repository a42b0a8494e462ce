"""Sums probabilities, not their logarithms.

hint: What do you get for p = x, where the image is certain? What is the logarithm of 1?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return (x * p + (1 - x) * (1 - p)).sum(-1)
