"""Gives the encoder always the class 0.

hint: The encoder is q(z | x, c). Which c does it get?
fails: c c.gradient
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, torch.zeros_like(c))
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
