"""Three linear maps in a ModuleList, made from the last to the first, with a ReLU in the middle."""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        sizes = [latent_dimension, hidden_units, hidden_units, data_dimension]
        pairs = list(zip(sizes[:-1], sizes[1:]))
        self.layers = nn.ModuleList(nn.Linear(*pair) for pair in reversed(pairs))

    def forward(self, z):
        last, middle, first = self.layers
        return last(torch.relu(middle(first(z).tanh()))).sigmoid()
