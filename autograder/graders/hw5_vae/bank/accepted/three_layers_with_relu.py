"""Three linear maps in a ModuleList, made from the last to the first, with a ReLU in the middle."""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        sizes = [latent_dimension, hidden_units, hidden_units, data_dimension]
        layers = [nn.Linear(sizes[i], sizes[i + 1]) for i in (2, 1, 0)]
        self.layers = nn.ModuleList(layers)

    def forward(self, z):
        last, middle, first = self.layers
        return last(torch.relu(middle(first(z).tanh()))).sigmoid()
