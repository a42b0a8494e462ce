"""z is bounded before it is decoded.

hint: Do two different z far from 0 have different images?
fails: a.values
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
        z = z.clamp(-3, 3)
        h = torch.tanh(self.second(torch.tanh(self.first(z))))
        return torch.sigmoid(self.third(h))
