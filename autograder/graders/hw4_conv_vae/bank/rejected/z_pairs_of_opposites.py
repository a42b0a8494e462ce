"""Gives neighbours opposite noise where they can be paired.

hint: Can you tell the noise of an image from that of its neighbour?
fails: b.independence
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        epsilon = torch.randn_like(mu)
        if len(mu) % 2 == 0:
            epsilon[1::2] = -epsilon[::2]
        return mu + (logvar / 2).exp() * epsilon
