"""Takes the logarithm of densities that underflow far from the means.

hint: What is e^(−500) in floating point, and the logarithm of that?
fails: a.extremes
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        densities = torch.exp(-0.5 * (x - means).square() / self.x_variance)
        densities = densities / torch.sqrt(2 * torch.pi * self.x_variance)
        rec = -densities.log().sum(-1).mean()
        return kl_z + rec, kl_z, rec
