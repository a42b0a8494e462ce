"""Layers for MNIST, whatever the shape of the images.

hint: What are your layers for, if input_shape is (1, 8, 8)?
fails: b1 b3 c1
"""

from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = tuple(input_shape), latent_dim
        self.num_classes = num_classes
        self.encoder = nn.Sequential(
            nn.Linear(784 + num_classes, 256), nn.ReLU(), nn.Linear(256, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + num_classes, 256), nn.ReLU(), nn.Linear(256, 784), nn.Sigmoid()
        )
