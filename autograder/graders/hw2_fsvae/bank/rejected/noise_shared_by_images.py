"""Adds the same noise to the mean of every image.

hint: How many noise vectors does a batch of B images need? How many do you draw?
fails: a.noise
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = m + v.sqrt() * torch.randn(m.shape[-1])
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
