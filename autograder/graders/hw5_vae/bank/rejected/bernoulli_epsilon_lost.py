"""Keeps p below 1 − 1e-8, which is 1 in single precision.

hint: Print torch.tensor(1 - 1e-8). Which numbers next to 1 does single precision have?
fails: b2.extremes
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-8, 1 - 1e-8)
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(-1)
