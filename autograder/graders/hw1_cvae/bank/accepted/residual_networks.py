"""Networks of residual blocks."""

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(width, width), nn.LeakyReLU(0.1), nn.Linear(width, width)
        )

    def forward(self, h):
        return h + self.layers(torch.relu(h))


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes

        def network(inputs, outputs):
            blocks = [Residual(n_hid) for _ in range(3)]
            return nn.Sequential(nn.Linear(inputs, n_hid), *blocks, nn.Linear(n_hid, outputs))

        self.encoder = network(n_in + n_classes, 2 * z_dim)
        self.decoder = nn.Sequential(network(z_dim + n_classes, n_in), nn.Sigmoid())
