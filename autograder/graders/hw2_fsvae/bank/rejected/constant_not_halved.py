"""Takes the variance's logarithm where the deviation's belongs.

hint: The density is divided by √(2πσ²). What does the root do to the logarithm?
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
        rec = (
            (
                0.5 * (x - means).square() / self.x_variance
                + torch.log(2 * torch.pi * self.x_variance)
            )
            .sum(-1)
            .mean()
        )
        return kl_z + rec, kl_z, rec
