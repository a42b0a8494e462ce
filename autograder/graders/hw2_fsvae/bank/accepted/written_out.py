"""All formulas written out with powers and sums."""

import math

import torch


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = m + torch.sqrt(v) * torch.randn_like(v)
        mu = self.dec(z, y)
        kl_z = 0.5 * torch.sum(m**2 + v - torch.log(v) - 1, dim=1)
        rec = torch.sum((x - mu) ** 2 / 0.2 + 0.5 * math.log(2 * math.pi * 0.1), dim=1)
        return (kl_z + rec).mean(), kl_z.mean(), rec.mean()
