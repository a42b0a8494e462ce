"""Draws nothing for a batch of one.

hint: Does it make a difference to z how many images are in the batch?
fails: b.sizes
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training or len(mu) == 1:
            return mu
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
