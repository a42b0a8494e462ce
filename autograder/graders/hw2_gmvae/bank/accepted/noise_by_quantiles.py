"""Noise from the inverse distribution function."""

import torch

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        u = torch.rand_like(m).clamp(1e-6, 1 - 1e-6)
        z = m + v.sqrt() * torch.special.ndtri(u)
        kl = (gaussian(m, v).log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
