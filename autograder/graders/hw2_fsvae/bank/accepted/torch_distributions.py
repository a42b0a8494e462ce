"""Distributions of torch, and their divergence."""

import math

import torch
from torch.distributions import Independent, Normal, kl_divergence


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        q = Independent(Normal(m, v.sqrt()), 1)
        p = Independent(Normal(torch.zeros_like(m), torch.ones_like(m)), 1)
        pixels = Independent(Normal(self.dec(q.rsample(), y), math.sqrt(0.1)), 1)
        kl_z, rec = kl_divergence(q, p).mean(), -pixels.log_prob(x).mean()
        return kl_z + rec, kl_z, rec
