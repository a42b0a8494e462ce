"""Limits the noise of forward to ±3.

hint: How often is a standard normal number beyond 3? What becomes of it in your code?
fails: a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu).clamp(-3, 3)
        return self.decode(z, p), mu, logvar, z
