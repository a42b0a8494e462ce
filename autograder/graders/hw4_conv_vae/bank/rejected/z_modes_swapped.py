"""Draws noise in eval mode and not in training mode.

hint: When is self.training True?
fails: b b.eval b.shape b.independence b.gradient
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if self.training:
            return mu
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
