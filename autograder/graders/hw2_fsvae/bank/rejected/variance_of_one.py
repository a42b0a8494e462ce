"""Gives the pixels the variance 1.

hint: Which variance has a pixel in this model? Where is it in your rec?
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
        rec = -gaussian(means, torch.ones_like(means)).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
