"""Multiplies the noise by log σ².

hint: What is σ, given log σ²?
fails: b b.shape
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + logvar * torch.randn_like(mu)
