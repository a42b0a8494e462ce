"""The matrix that gives log σ² is a plain tensor.

hint: Which of your tensors does the optimiser get to see? Are all that are to learn among them?
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
        self.encoder = nn.Sequential(nn.Linear(pixels + num_classes, 256), nn.ReLU())
        self.mean, self.spread = nn.Linear(256, latent_dim), torch.randn(256, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + num_classes, 99), nn.ReLU(), nn.Linear(99, pixels), nn.Sigmoid()
        )

    def encode(self, x, y):
        h = self.encoder(torch.cat([x.flatten(1), y], dim=1))
        return self.mean(h), h @ self.spread
