"""Returns the terms first, and the bound at last.

hint: In which order does the docstring name the three results?
fails: a a.kl_z a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(self.dec(z, y), self.x_variance).log_prob(x).mean()
        return kl_z, rec, kl_z + rec
