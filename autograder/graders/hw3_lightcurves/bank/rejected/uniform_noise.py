"""Draws the noise from 0 to 1.

hint: Which distribution has ε? Which mean?
fails: a2 a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.rand_like(mu)
        return self.decode(z, p), mu, logvar, z
