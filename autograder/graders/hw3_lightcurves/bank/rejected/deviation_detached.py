"""Cuts the gradient of σ off.

hint: z = μ + σ ε: through which two does the gradient flow back?
fails: a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar).detach() * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
