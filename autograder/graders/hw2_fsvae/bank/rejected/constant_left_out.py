"""Leaves the Gaussian's constant out.

hint: rec is all of a density's logarithm. Which part of it doesn't depend on the means?
fails: a a.rec
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = 0.5 * ((x - means).square().sum(-1) / self.x_variance).mean()
        return kl_z + rec, kl_z, rec
