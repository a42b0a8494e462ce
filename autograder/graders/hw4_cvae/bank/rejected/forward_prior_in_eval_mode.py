"""Decodes a latent of the prior in eval mode.

hint: What is to be decoded in eval mode, where nothing is drawn?
fails: c.eval c.gradient
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        z = self.reparameterize(mu, logvar) if self.training else torch.randn_like(mu)
        return self.decoder(z, c), mu, logvar
