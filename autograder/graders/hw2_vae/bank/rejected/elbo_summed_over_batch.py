"""Sums over the batch in the place of averaging.

hint: Should the loss double when the batch is twice as large?
fails: c c.gradient c.terms
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).sum()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).sum()
        return kl + rec, kl, rec
