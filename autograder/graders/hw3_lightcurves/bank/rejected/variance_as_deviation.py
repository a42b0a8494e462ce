"""Multiplies the noise by the variance.

hint: Is exp(log σ²) the standard deviation? Which of the two belongs before ε?
fails: a2 a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(logvar) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
