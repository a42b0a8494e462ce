"""Counts the Gaussian's constant once instead of once for each pixel.

hint: Each pixel has a density of its own. How many constants does the product of 3072 of them have?
fails: a a.rec
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        squares = (x - means).square().sum(-1) / self.x_variance
        rec = 0.5 * (squares + torch.log(2 * torch.pi * self.x_variance)).mean()
        return kl_z + rec, kl_z, rec
