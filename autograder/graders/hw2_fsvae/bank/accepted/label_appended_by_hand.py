"""Appends the labels by hand: the networks do the same with two arguments."""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(torch.cat([x, y], dim=1))
        z = gaussian(m, v).rsample()
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(self.dec(torch.cat([z, y], dim=1)), self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
