"""No gradient reaches the first layer.

hint: Which of your layers get a gradient after `decoder(z).sum().backward()`?
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
        h = torch.tanh(self.first(z)).detach()
        h = torch.tanh(self.second(h))
        return torch.sigmoid(self.third(h))
