"""Adds the encoder's hidden units to those of the decoder, as in a U-Net; in sample there are none.

hint: What does the decoder know about x in forward? Does it know that in sample?
fails: a2.gradient
"""

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        self.first = nn.Linear(input_dim + cond_dim, hidden)
        self.encoder = nn.Linear(hidden, 2 * latent_dim)
        self.units = nn.Linear(latent_dim + cond_dim, hidden)
        self.decoder = nn.Linear(hidden, input_dim)
        self.kept = None

    def encode(self, x, p):
        self.kept = self.first(torch.cat([x, self.condition(p)], dim=1)).relu()
        return self.encoder(self.kept).chunk(2, dim=1)

    def decode(self, z, p):
        h = self.units(torch.cat([z, self.condition(p)], dim=1)).relu()
        return self.decoder(h if self.kept is None else h + self.kept)

    def sample(self, p):
        self.kept = None
        return self.decode(torch.randn(len(p), self.latent_dim), p)
