"""Keeps the hidden layers of the encoder in a Python list.

hint: Which of the encoder's layers does print(model) show?
fails: a1.weights
"""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.hidden = [nn.Linear(n_in + n_classes, n_hid), nn.Linear(n_hid, n_hid)]
        self.head = nn.Linear(n_hid, 2 * z_dim)
        self.decoder = nn.Sequential(
            nn.Linear(z_dim + n_classes, n_hid), nn.ReLU(), nn.Linear(n_hid, n_in), nn.Sigmoid()
        )

    def encode(self, x, c):
        h = torch.cat([x, c], dim=1)
        for layer in self.hidden:
            h = torch.relu(layer(h))
        mu, logvar = self.head(h).chunk(2, dim=1)
        return mu, logvar
