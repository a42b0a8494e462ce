"""Multiplies the square with the variance.

hint: A narrow Gaussian is strict about its mean. Is yours stricter or milder with a smaller
variance?
fails: a a.rec a.gradient a.terms
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = (
            0.5
            * ((x - means).square() * self.x_variance + torch.log(2 * torch.pi * self.x_variance))
            .sum(-1)
            .mean()
        )
        return kl_z + rec, kl_z, rec
