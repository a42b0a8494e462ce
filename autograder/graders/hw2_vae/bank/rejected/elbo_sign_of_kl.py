"""Subtracts the divergence in the place of adding it.

hint: Should a q that is further from the prior make the loss larger, or smaller?
fails: c c.gradient
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return rec - kl, kl, rec
