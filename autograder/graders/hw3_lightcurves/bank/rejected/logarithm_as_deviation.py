"""Multiplies the noise by log σ².

hint: Can a standard deviation be negative? What does the encoder give?
fails: a2 a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + logvar * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
