"""Layers that learn their width with the first batch; the result through tanh, to [0, 1]."""

import math

import torch
from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        self.encoder = nn.Sequential(nn.LazyLinear(90), nn.GELU(), nn.LazyLinear(2 * latent_dim))
        self.decoder = nn.Sequential(
            nn.LazyLinear(90), nn.GELU(), nn.LazyLinear(math.prod(input_shape))
        )

    def decode(self, z, y):
        image = (torch.tanh(self.decoder(torch.cat([z, y], dim=-1))) + 1) / 2
        return image.unflatten(1, self.input_shape)
