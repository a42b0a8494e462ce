"""Computes the bound without gradients.

hint: What does no_grad() leave for backward() to start from?
fails: a.gradient a.terms
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    @torch.no_grad()
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
