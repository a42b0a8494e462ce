"""Spreads each label evenly over the classes.

hint: The label is known. What do the networks see of it?
fails: a a.kl_z a.rec a.gradient a.terms a.noise
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        y = torch.full_like(y, 1 / self.y_dim)
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
