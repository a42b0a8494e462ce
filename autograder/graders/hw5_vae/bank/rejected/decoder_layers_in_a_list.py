"""Keeps its layers in a plain list, where the optimiser does not find them.

hint: What does list(decoder.parameters()) contain? How does a module come to know its layers?
fails: a.values d
"""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = [
            nn.Linear(latent_dimension, hidden_units),
            nn.Linear(hidden_units, hidden_units),
            nn.Linear(hidden_units, data_dimension),
        ]

    def forward(self, z):
        first, second, third = self.layers
        return torch.sigmoid(third(torch.tanh(second(torch.tanh(first(z))))))
