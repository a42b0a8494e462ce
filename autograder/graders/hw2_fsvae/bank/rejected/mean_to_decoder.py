"""Decodes the mean of q(z | x, y) instead of a sample.

hint: Two calls with the same images give the same number. Where is z ~ q(z | x, y)?
fails: a a.rec a.noise a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        means = self.dec(m, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
