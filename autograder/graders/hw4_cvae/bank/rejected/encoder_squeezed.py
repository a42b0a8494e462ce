"""Removes the last axis where it has the size 1.

hint: Which shape have your results where there is one latent dimension?
fails: a1.images
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).float()
        h = torch.cat([self.convolutions(x), one_hot], dim=1)
        mu, logvar = self.linear(h).chunk(2, dim=1)
        return mu.squeeze(-1), logvar.squeeze(-1)
