"""Adds noise without its scale.

hint: What does log σ² do in your forward?
fails: a2 a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
