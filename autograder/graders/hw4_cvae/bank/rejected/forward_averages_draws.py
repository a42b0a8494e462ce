"""Decodes five latents of each image and averages.

hint: How many z does one x_hat belong to?
fails: c c.gradient
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        draws = [self.decoder(self.reparameterize(mu, logvar), c) for _ in range(5)]
        return torch.stack(draws).mean(0), mu, logvar
