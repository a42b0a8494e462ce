"""Clamps the decoder's means to colours.

hint: Which gradient has a mean that clamp has moved? Does the model ask for it?
fails: a a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y).clamp(0, 1)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
