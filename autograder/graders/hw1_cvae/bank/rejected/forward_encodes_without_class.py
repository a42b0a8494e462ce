"""Gives the encoder no class: zeros.

hint: The encoder is q(z | x, c). Which c does it get?
fails: a4
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, torch.zeros_like(c))
        z = self.reparameterize(mu, logvar)
        return self.decode(z, c), mu, logvar
