"""Gives the decoder always the class 0.

hint: The decoder is p(x | z, c). Which c does it get?
fails: c
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), torch.zeros_like(c)), mu, logvar
