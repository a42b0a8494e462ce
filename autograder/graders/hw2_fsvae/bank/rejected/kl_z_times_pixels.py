"""Multiplies kl_z with the number of pixels, to balance the terms.

hint: The bound is a plain sum. Why should one of its terms be scaled?
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
        return x.shape[-1] * kl_z + rec, kl_z, rec
