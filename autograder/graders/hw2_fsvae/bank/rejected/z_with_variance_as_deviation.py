"""Multiplies the noise with the variance.

hint: v is the variance. With what is standard noise multiplied to have it?
fails: a a.rec a.gradient a.terms a.noise
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = m + v * torch.randn_like(v)
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
