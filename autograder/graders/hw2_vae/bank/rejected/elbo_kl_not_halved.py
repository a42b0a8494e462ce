"""The closed-form divergence without its ½.

hint: Derive the divergence of N(μ, 1) from N(0, 1). What do you get for μ = 1?
fails: c c.gradient c.terms
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = (m**2 + v - 1 - v.log()).sum(-1).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
