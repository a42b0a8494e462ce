"""Without the sigmoid in evaluation mode.

hint: Compare `decoder(z)` before and after `decoder.eval()`.
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
        return torch.sigmoid(self.third(h)) if self.training else self.third(h)
