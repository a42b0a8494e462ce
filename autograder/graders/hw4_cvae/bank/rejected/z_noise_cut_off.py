"""Cuts the noise off at 3.

hint: How large can the noise of a normal distribution become, and how large can yours?
fails: b.shape
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        epsilon = torch.randn_like(mu).clamp(-3, 3)
        return mu + (logvar / 2).exp() * epsilon
