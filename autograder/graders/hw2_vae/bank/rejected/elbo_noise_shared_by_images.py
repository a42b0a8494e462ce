"""Adds the same noise to the mean of every image.

hint: How many noise vectors does a batch of B images need? How many do you draw?
fails: c.noise
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = m + v.sqrt() * torch.randn(m.shape[-1])
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
