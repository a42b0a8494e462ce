"""Leaves kl_z out of nelbo: an autoencoder's loss.

hint: How many terms has the bound? How many do you add up?
fails: a a.gradient
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return rec, kl_z, rec
