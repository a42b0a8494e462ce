"""Gives the decoder no class: zeros.

hint: The decoder is p(x | z, y). Which y does it get?
fails: b3
"""

import torch


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, torch.zeros_like(y)), mu, logvar, z
