"""Draws uniform noise from 0 to 1.

hint: Which distribution has ε? Does the function that you draw it with have it?
fails: b b.shape
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + (logvar / 2).exp() * torch.rand_like(mu)
