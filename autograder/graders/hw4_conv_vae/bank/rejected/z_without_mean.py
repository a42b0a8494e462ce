"""Leaves the mean out in training mode.

hint: Where is the centre of the distribution of z?
fails: b b.shape b.gradient
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return (logvar / 2).exp() * torch.randn_like(mu)
