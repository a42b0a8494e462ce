"""Normalisation of each image's hidden units, in a nn.ModuleDict."""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.networks = nn.ModuleDict(
            {
                "encoder": self.mlp(n_in + n_classes, n_hid, 2 * z_dim),
                "decoder": self.mlp(z_dim + n_classes, n_hid, n_in),
            }
        )

    @staticmethod
    def mlp(inputs, width, outputs):
        return nn.Sequential(
            nn.Linear(inputs, width),
            nn.LayerNorm(width),
            nn.GELU(),
            nn.Linear(width, width),
            nn.LayerNorm(width),
            nn.GELU(),
            nn.Linear(width, outputs),
        )

    def encode(self, x, c):
        h = self.networks["encoder"](torch.cat([x, c], dim=1))
        return h.unflatten(1, (2, self.z_dim)).unbind(dim=1)

    def decode(self, z, c):
        return self.networks["decoder"](torch.cat([z, c], dim=1)).sigmoid()
