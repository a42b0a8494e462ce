"""Adds noise to the images in training.

hint: Which image and which class does your encoder get in training? Are they the given ones?
fails: b3.latents
"""

import torch


class CVAE:
    def forward(self, x, y):
        if self.training:
            x = (x + 0.1 * torch.randn_like(x)).clamp(0, 1)
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y), mu, logvar, z
