"""The decoder adds the class to z in place, so that another z is returned.

hint: What has become of z when the decoder is done with it? Is it still the one that was drawn?
fails: b3
"""

import math

from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = tuple(input_shape), latent_dim
        self.num_classes = num_classes
        pixels = math.prod(self.input_shape)
        self.embed = nn.Linear(num_classes, latent_dim)
        self.encoder = nn.Sequential(
            nn.Linear(pixels + num_classes, 128), nn.ReLU(), nn.Linear(128, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim, 128), nn.ReLU(), nn.Linear(128, pixels), nn.Sigmoid()
        )

    def decode(self, z, y):
        z += self.embed(y)
        return self.decoder(z).reshape(-1, *self.input_shape)
