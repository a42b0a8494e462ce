"""Two linear maps, as the sheet can be read."""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.fc1 = nn.Linear(latent_dimension, hidden_units)
        self.fc2 = nn.Linear(hidden_units, data_dimension)

    def forward(self, z):
        hidden = torch.tanh(self.fc1(z))
        return torch.sigmoid(self.fc2(hidden))
