"""Adds the same noise to all dimensions of z.

hint: How many random numbers does one z need?
fails: a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn(len(mu), 1)
        return self.decode(z, p), mu, logvar, z
