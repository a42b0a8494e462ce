"""Draws z from the prior.

hint: From which distribution does z come? Does your z know anything of the image?
fails: c c.gradient c.terms
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(torch.zeros_like(m), torch.ones_like(v))
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
