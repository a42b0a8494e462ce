"""Adds the same noise to all curves of a batch.

hint: How many random numbers does a batch of B curves need?
fails: a2 a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn(self.latent_dim)
        return self.decode(z, p), mu, logvar, z
