"""Drops the axis of curves where there is only one.

hint: Which shapes have your results for a single curve?
fails: a2.sizes
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, p).squeeze(), mu, logvar, z
