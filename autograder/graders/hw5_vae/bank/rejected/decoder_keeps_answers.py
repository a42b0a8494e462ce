"""Without gradients, the answer for an earlier z of the same shape.

hint: Decode two different z with `torch.no_grad()`. Are the answers different?
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
        self.known = {}

    def forward(self, z):
        if torch.is_grad_enabled() or z.shape not in self.known:
            h = torch.tanh(self.second(torch.tanh(self.first(z))))
            self.known[z.shape] = torch.sigmoid(self.third(h)).detach()
            return torch.sigmoid(self.third(h))
        return self.known[z.shape]
