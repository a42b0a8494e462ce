"""Makes new layers at every call.

hint: When are your layers made, and how often? What would they remember of a training step?
fails: a a.values
"""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.sizes = latent_dimension, hidden_units, data_dimension

    def forward(self, z):
        latent_dimension, hidden_units, data_dimension = self.sizes
        hidden = torch.tanh(nn.Linear(latent_dimension, hidden_units)(z))
        return torch.sigmoid(nn.Linear(hidden_units, data_dimension)(hidden))
