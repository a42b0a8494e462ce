"""Subtracts the means from the images in place.

hint: After the bound has been computed, are the caller's images still what they were?
fails: a.inputs
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        squares = x.sub_(means).square() / self.x_variance
        rec = 0.5 * (squares + torch.log(2 * torch.pi * self.x_variance)).sum(-1).mean()
        return kl_z + rec, kl_z, rec
