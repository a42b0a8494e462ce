"""The class goes through a layer of its own, and into every layer of the decoder."""

import math

import torch
from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        pixels = math.prod(input_shape)
        self.embed = nn.Linear(num_classes, 16)
        self.flat = nn.Flatten()
        self.first, self.second = nn.Linear(pixels + 16, 80), nn.Linear(80 + 16, 2 * latent_dim)
        self.third, self.fourth = nn.Linear(latent_dim + 16, 80), nn.Linear(80 + 16, pixels)

    def encode(self, x, y):
        e = self.embed(y)
        h = torch.relu(self.first(torch.cat([self.flat(x), e], dim=1)))
        return torch.tensor_split(self.second(torch.cat([h, e], dim=1)), 2, dim=1)

    def decode(self, z, y):
        e = self.embed(y)
        h = torch.relu(self.third(torch.cat([z, e], dim=1)))
        logits = self.fourth(torch.cat([h, e], dim=1))
        return torch.special.expit(logits).view(len(z), *self.input_shape)
