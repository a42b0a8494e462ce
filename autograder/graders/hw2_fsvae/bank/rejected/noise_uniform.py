"""Draws uniform noise of the right mean and variance.

hint: Which distribution does z have? Subtract m, divide by √v, and draw a histogram.
fails: a.noise
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = m + (3 * v).sqrt() * (2 * torch.rand_like(m) - 1)
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
