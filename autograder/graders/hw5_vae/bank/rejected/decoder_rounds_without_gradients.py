"""Rounds the probabilities where no gradients are wanted.

hint: Compare `decoder(z)` with and without `torch.no_grad()`.
fails: a.sizes
"""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.first = nn.Linear(latent_dimension, hidden_units)
        self.second = nn.Linear(hidden_units, hidden_units)
        self.third = nn.Linear(hidden_units, data_dimension)

    def forward(self, z):
        h = torch.tanh(self.second(torch.tanh(self.first(z))))
        p = torch.sigmoid(self.third(h))
        return p if torch.is_grad_enabled() else p.round()
