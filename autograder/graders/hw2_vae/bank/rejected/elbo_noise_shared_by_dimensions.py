"""Adds the same noise to all dimensions of a z.

hint: In how many directions can your z leave the mean? In how many should it?
fails: c c.gradient c.terms c.noise
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = m + v.sqrt() * torch.randn(len(m), 1)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
