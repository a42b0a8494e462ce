"""Gives the encoder no class: zeros.

hint: The encoder is q(z | x, y). Which y does it get?
fails: b3
"""

import torch


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, torch.zeros_like(y))
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y), mu, logvar, z
