"""Takes away axes of size 1: of one image there is a number, not a batch.

hint: Which shape do you return for a batch of one image?
fails: b2.sizes
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        logs = x * p.log() + (1 - x) * (1 - p).log()
        return logs.sum(-1).squeeze()
