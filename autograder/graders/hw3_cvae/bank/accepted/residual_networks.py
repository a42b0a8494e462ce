"""Networks of residual blocks with a normalisation of each image's hidden units."""

import math

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.layers = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, width))

    def forward(self, h):
        return h + self.layers(self.norm(h))


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes

        def network(inputs, outputs):
            blocks = [Residual(96) for _ in range(3)]
            return nn.Sequential(nn.Linear(inputs, 96), *blocks, nn.Linear(96, outputs))

        pixels = math.prod(input_shape)
        self.encoder = network(pixels + num_classes, 2 * latent_dim)
        self.decoder = nn.Sequential(network(latent_dim + num_classes, pixels), nn.Sigmoid())

    def encode(self, x, y):
        h = self.encoder(torch.cat([x.reshape(x.shape[0], -1), y], dim=-1))
        mu, logvar = h.view(-1, 2, self.latent_dim).unbind(dim=1)
        return mu, logvar
