"""Gives the encoder zeros in the place of the label.

hint: On what does q(z | x, y) depend? Does your encoder know the label?
fails: a a.kl_z a.rec a.gradient a.terms a.noise
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, torch.zeros_like(y))
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
