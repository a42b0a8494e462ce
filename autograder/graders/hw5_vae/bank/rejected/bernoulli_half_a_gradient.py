"""The term of the zeros is cut off from p.

hint: Does a pixel that is 0 tell the decoder anything? What is its gradient with respect to p?
fails: b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        q = (1 - p).detach()
        return (x * p.log() + (1 - x) * q.log()).sum(-1)
