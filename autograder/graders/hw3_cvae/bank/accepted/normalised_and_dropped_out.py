"""Layers that are different in training: normalisation over the batch, and dropout."""

import math

from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        pixels = math.prod(input_shape)
        self.encoder = nn.Sequential(
            nn.Linear(pixels + num_classes, 64),
            nn.BatchNorm1d(64),
            nn.ELU(),
            nn.Dropout(0.1),
            nn.Linear(64, 2 * latent_dim),
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + num_classes, 64),
            nn.SiLU(),
            nn.Dropout(0.1),
            nn.Linear(64, pixels),
            nn.Sigmoid(),
        )
