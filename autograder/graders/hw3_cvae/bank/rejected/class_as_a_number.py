"""Appends the number of the class in the place of its one-hot code.

hint: For your networks, the class 3 lies between 2 and 4. Does a digit's shape?
fails: b1.number
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
            nn.Linear(pixels + 1, 256), nn.ReLU(), nn.Linear(256, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + 1, 256), nn.ReLU(), nn.Linear(256, pixels), nn.Sigmoid()
        )

    def encode(self, x, y):
        number = y.argmax(dim=1, keepdim=True).float()
        return self.encoder(torch.cat([x.flatten(1), number], dim=1)).chunk(2, dim=1)

    def decode(self, z, y):
        number = y.argmax(dim=1, keepdim=True).float()
        return self.decoder(torch.cat([z, number], dim=1)).reshape(-1, *self.input_shape)
