"""Runs the encoder under no_grad: only the decoder learns.

hint: Which of the two networks gets a gradient from your bound?
fails: c.gradient c.terms
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        with torch.no_grad():
            m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
