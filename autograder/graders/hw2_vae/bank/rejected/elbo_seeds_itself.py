"""Sets the seed in the bound.

hint: What does a fixed seed inside of the bound make of the noise of two batches?
fails: c c.gradient c.terms c.noise
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        torch.manual_seed(0)
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
