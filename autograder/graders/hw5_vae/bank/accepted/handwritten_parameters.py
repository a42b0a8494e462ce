"""Weights and biases as bare parameters, to be multiplied from the right."""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(latent_dimension, hidden_units) / latent_dimension**0.5)
        self.b1 = nn.Parameter(torch.zeros(1, hidden_units))
        self.w2 = nn.Parameter(torch.empty(hidden_units, data_dimension))
        self.b2 = nn.Parameter(torch.zeros(1, data_dimension))
        nn.init.xavier_uniform_(self.w2)

    def forward(self, z):
        h = torch.tanh(z @ self.w1 + self.b1)
        return 1 / (1 + torch.exp(-(h @ self.w2 + self.b2)))
