"""Forgets the half of the square.

hint: What does the exponent of a Gaussian's density divide the square by: σ² or 2σ²?
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
            (
                (x - means).square() / self.x_variance
                + 0.5 * torch.log(2 * torch.pi * self.x_variance)
            )
            .sum(-1)
            .mean()
        )
        return kl_z + rec, kl_z, rec
