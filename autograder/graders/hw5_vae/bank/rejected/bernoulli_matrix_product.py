"""A matrix product of x and log p: every image with every p, (B, B).

hint: What does entry [0, 1] of your result compare? Which entries do you want?
fails: b2 b2.extremes b2.gradient
"""


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        return x @ p.log().T + (1 - x) @ (1 - p).log().T
