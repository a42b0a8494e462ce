"""Keeps the means between −1 and 1.

hint: Which values do latents from the prior have? Can your encoder reach them?
fails: a1.outputs
"""

import torch


class CVAE:
    def encode(self, x, c):
        mu, logvar = self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
        return torch.tanh(mu), logvar
