"""Batch normalisation after every hidden layer, and no care for modes."""

import math

from torch import nn


def hidden(inputs, outputs):
    return [nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs), nn.ReLU()]


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        pixels = math.prod(input_shape)
        self.encoder = nn.Sequential(
            *hidden(pixels + num_classes, 64), *hidden(64, 64), nn.Linear(64, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            *hidden(latent_dim + num_classes, 64),
            *hidden(64, 64),
            nn.Linear(64, pixels),
            nn.Sigmoid(),
        )
