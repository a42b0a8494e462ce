"""The first layer does not learn.

hint: Which of your parameters change in a step of training?
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
        self.first.requires_grad_(False)

    def forward(self, z):
        h = torch.tanh(self.second(torch.tanh(self.first(z))))
        return torch.sigmoid(self.third(h))
