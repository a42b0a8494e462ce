"""Layers that learn their width with the first batch; the result through tanh, to [0, 1]."""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.encoder = nn.Sequential(nn.LazyLinear(n_hid), nn.GELU(), nn.LazyLinear(2 * z_dim))
        self.decoder = nn.Sequential(nn.LazyLinear(n_hid), nn.GELU(), nn.LazyLinear(n_in))

    def decode(self, z, c):
        return (torch.tanh(self.decoder(torch.cat([z, c], dim=-1))) + 1) / 2
