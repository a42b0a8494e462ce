"""Draws only where gradients are asked.

hint: What has torch.no_grad to do with whether z is drawn?
fails: b.modes
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not (self.training and torch.is_grad_enabled()):
            return mu
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
