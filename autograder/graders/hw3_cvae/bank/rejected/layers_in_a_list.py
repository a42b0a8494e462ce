"""Keeps the layers of the decoder in a Python list.

hint: Does model.parameters() have the weights of all your layers?
fails: b1.weights
"""

import math

import torch
from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = tuple(input_shape), latent_dim
        self.num_classes = num_classes
        pixels = math.prod(input_shape)
        self.encoder = nn.Sequential(
            nn.Linear(pixels + num_classes, 256), nn.ReLU(), nn.Linear(256, 2 * latent_dim)
        )
        self.layers = [nn.Linear(latent_dim + num_classes, 256), nn.Linear(256, pixels)]

    def decode(self, z, y):
        first, second = self.layers
        h = torch.relu(first(torch.cat([z, y], dim=1)))
        return torch.sigmoid(second(h)).reshape(-1, *self.input_shape)
