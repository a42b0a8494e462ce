"""Weights by Xavier's rule, biases of zero."""

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        layers = []
        for inputs in (2, 128, 128):
            layers += [nn.Linear(inputs, 128), nn.LeakyReLU(0.2, inplace=True)]
        self.f = nn.Sequential(*layers, nn.Linear(128, 1))
        self.log_Z = nn.Parameter(torch.full((), 1.0))
        for layer in self.f:
            if isinstance(layer, nn.Linear):
                nn.init.xavier_uniform_(layer.weight)
                nn.init.zeros_(layer.bias)
