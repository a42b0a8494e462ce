"""Keeps the variance of q above 0.01.

hint: Which variances may q(z | x) have? What does your bound make of one that is very small?
fails: c.extremes
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        v = v.clamp(min=0.01)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
