"""Layers that find out at their first call how many inputs they have, and normalise the batch."""

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.encoder = nn.Sequential(nn.LazyLinear(n_hid), nn.BatchNorm1d(n_hid), nn.ReLU())
        self.heads = nn.Linear(n_hid, 2 * z_dim)
        self.decoder = nn.Sequential(
            nn.LazyLinear(n_hid), nn.BatchNorm1d(n_hid), nn.ReLU(), nn.Linear(n_hid, n_in)
        )

    def encode(self, x, c):
        return self.heads(self.encoder(torch.cat([x, c], dim=1))).chunk(2, dim=1)

    def decode(self, z, c):
        return self.decoder(torch.cat([z, c], dim=1)).sigmoid()
