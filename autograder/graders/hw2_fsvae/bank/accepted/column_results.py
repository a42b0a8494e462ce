"""Keeps the summed axis, and returns scalars of shape (1,) in a list."""

import torch


class FSVAE:
    def log_normal(self, x, m, v):
        terms = torch.log(2 * torch.pi * v) + (x - m) ** 2 / v
        return -0.5 * terms.sum(dim=-1, keepdim=True)

    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = m + v.sqrt() * torch.randn(m.shape)
        kl_z = self.log_normal(z, m, v) - self.log_normal(z, *self.z_prior)
        rec = -self.log_normal(x, self.dec(z, y), self.x_variance)
        return [term.mean(dim=0) for term in (kl_z + rec, kl_z, rec)]
