"""Shifts the pixels away from 0 and 1 in place.

hint: After the bound has been computed, are the caller's images still what they were?
fails: c.inputs
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x.clamp_(1e-6, 1 - 1e-6), self.dec(z)).mean()
        return kl + rec, kl, rec
