"""Cuts kl_z off from the encoder.

hint: What tells the encoder of the prior? Does that term's gradient arrive?
fails: a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m.detach(), v.detach(), *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
