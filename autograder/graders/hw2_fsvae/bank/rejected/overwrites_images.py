"""Shifts the pixels away from 0 and 1 in place.

hint: After the bound has been computed, are the caller's images still what they were?
fails: a.inputs
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        x.clamp_(1e-3, 1 - 1e-3)
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
