"""Gives the decoder the label as z, and z as the label.

hint: Which of the decoder's arguments comes first? Would another z_dim show it?
fails: a a.rec a.noise a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(self.dec(y, z), self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
