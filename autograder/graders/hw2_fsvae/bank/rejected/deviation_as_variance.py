"""Gives the density √0.1 as its variance.

hint: Who takes the root of the variance: you, or the function that you call?
fails: a a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance.sqrt()).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
