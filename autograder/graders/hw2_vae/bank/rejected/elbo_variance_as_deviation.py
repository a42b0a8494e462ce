"""Samples by itself, with the variance in the place of its root.

hint: What is the variance of your z? Compare with sample_gaussian.
fails: c c.gradient c.terms
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = m + v * torch.randn_like(v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
