"""Takes the gradient at p between 0.01 and 0.99, whatever p is.

hint: Where p is nearly 0 or 1, is your gradient that of the formula?
fails: b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        near = p.clamp(0.01, 0.99)
        logs = x * near.log() + (1 - x) * (1 - near).log()
        right = (x * p.log() + (1 - x) * (1 - p).log()).detach()
        return (logs + right - logs.detach()).sum(-1)
