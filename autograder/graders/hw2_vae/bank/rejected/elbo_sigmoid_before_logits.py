"""Gives probabilities where logits belong.

hint: log_bernoulli_with_logits computes the sigmoid itself. What do you give it?
fails: c c.gradient c.terms
"""

import torch

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, torch.sigmoid(self.dec(z))).mean()
        return kl + rec, kl, rec
