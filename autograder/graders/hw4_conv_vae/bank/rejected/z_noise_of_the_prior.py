"""Adds noise of variance 1.

hint: What does logvar say about z?
fails: b b.shape b.gradient
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + torch.randn_like(mu)
