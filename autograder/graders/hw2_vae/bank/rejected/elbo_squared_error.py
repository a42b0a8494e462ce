"""Squared differences of pixels in the place of log p(x | z).

hint: Which distribution have the pixels in this model? What is its log-probability?
fails: c c.gradient c.terms
"""

import torch

from hw2_utils import kl_normal


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = (x - torch.sigmoid(self.dec(z))).square().sum(-1).mean()
        return kl + rec, kl, rec
