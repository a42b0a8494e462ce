"""All weights begin with the same value, so that all hidden units stay alike.

hint: Two hidden units begin with equal weights. What tells them apart in training?
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
        for p in self.parameters():
            nn.init.constant_(p, 0.01)

    def forward(self, z):
        h = torch.tanh(self.second(torch.tanh(self.first(z))))
        return torch.sigmoid(self.third(h))
