"""Draws z from the prior.

hint: From which distribution is the z of a given image drawn: p(z) or q(z | x, c)?
fails: a4
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        return self.decode(torch.randn_like(mu), c), mu, logvar
