"""Sets a seed before it makes its layers.

hint: Make two decoders. Are their weights different? What has happened to all other randomness?
fails: a.weights
"""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.first = nn.Linear(latent_dimension, hidden_units)
        self.second = nn.Linear(hidden_units, hidden_units)
        self.third = nn.Linear(hidden_units, data_dimension)
        torch.manual_seed(0)
        self.third.reset_parameters()
        self.second.reset_parameters()
        self.first.reset_parameters()

    def forward(self, z):
        h = torch.tanh(self.second(torch.tanh(self.first(z))))
        return torch.sigmoid(self.third(h))
