"""Limits σ to 0.001 and 1000.

hint: What does the loss make of log σ² beyond your limit of σ? What does z?
fails: a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar).clamp(1e-3, 1e3) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
