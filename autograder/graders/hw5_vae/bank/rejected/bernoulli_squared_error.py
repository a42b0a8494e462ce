"""The negative squared error in the place of the log-probability.

hint: Which distribution has the squared error as its log-density? Are your pixels real numbers?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        return -((x - p) ** 2).sum(-1)
