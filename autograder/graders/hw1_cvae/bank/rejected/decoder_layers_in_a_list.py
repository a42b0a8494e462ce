"""Keeps the layers of the decoder in a Python list.

hint: Does model.parameters() have the weights of all your layers?
fails: a2.weights
"""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.encoder = nn.Sequential(
            nn.Linear(n_in + n_classes, n_hid), nn.ReLU(), nn.Linear(n_hid, 2 * z_dim)
        )
        self.layers = [nn.Linear(z_dim + n_classes, n_hid), nn.Linear(n_hid, n_in)]

    def decode(self, z, c):
        first, second = self.layers
        return torch.sigmoid(second(torch.relu(first(torch.cat([z, c], dim=1)))))
