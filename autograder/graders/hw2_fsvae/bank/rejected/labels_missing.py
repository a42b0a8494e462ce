"""Gives neither network the label: an ordinary VAE.

hint: Where in your bound is the condition on y?
fails: a a.kl_z a.rec a.gradient a.terms a.noise
"""

import torch

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        none = torch.zeros_like(y)
        m, v = self.enc(x, none)
        z = gaussian(m, v).rsample()
        means = self.dec(z, none)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
