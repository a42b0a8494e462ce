"""Decodes with class 0 in eval mode.

hint: Which class has the image in eval mode?
fails: c.eval
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decoder(z, c if self.training else torch.zeros_like(c)), mu, logvar
