"""The encoder sees the image alone.

hint: q(z | x, y) is conditional on two things. Which of them does your encoder get?
fails: b1.class
"""

import math

from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = tuple(input_shape), latent_dim
        self.num_classes = num_classes
        pixels = math.prod(input_shape)
        self.encoder = nn.Sequential(
            nn.Linear(pixels, 256), nn.ReLU(), nn.Linear(256, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + num_classes, 256),
            nn.ReLU(),
            nn.Linear(256, pixels),
            nn.Sigmoid(),
        )

    def encode(self, x, y):
        return self.encoder(x.flatten(start_dim=1)).chunk(2, dim=1)
