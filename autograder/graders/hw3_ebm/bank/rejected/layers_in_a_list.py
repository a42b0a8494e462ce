"""Keeps the layers in a plain list, which PyTorch does not know of.

hint: Which parameters does model.parameters() give? Is any of a layer among them?
fails: a1 a1.gradient
"""

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 128), nn.Linear(128, 128), nn.Linear(128, 128)]
        self.layers.append(nn.Linear(128, 1))
        self.log_Z = nn.Parameter(torch.ones(()))

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = nn.functional.leaky_relu(layer(x), 0.2)
        return self.layers[-1](x).squeeze(1)
