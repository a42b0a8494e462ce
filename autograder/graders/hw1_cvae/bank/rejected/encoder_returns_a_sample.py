"""Draws z already in the encoder, and returns it alone.

hint: Which two results of the encoder does the divergence need?
fails: a1 a4
"""

import torch


class CVAE:
    def encode(self, x, c):
        mu, logvar = self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
        return self.reparameterize(mu, logvar)
