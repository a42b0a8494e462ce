"""Estimates log p − log q: the negative divergence.

hint: A divergence is never negative on average. Is yours?
fails: c c.gradient c.terms
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = (log_normal(z, *self.z_prior) - log_normal(z, m, v)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
