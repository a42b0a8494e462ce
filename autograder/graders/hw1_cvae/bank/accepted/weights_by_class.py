"""Each class has matrices of its own, (inputs, outputs), which its one-hot code picks by einsum."""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes

        def matrices(inputs, outputs):
            return nn.Parameter(torch.randn(n_classes, inputs, outputs) / inputs**0.5)

        self.first, self.second = matrices(n_in, n_hid), matrices(n_hid, 2 * z_dim)
        self.third, self.fourth = matrices(z_dim, n_hid), matrices(n_hid, n_in)

    def encode(self, x, c):
        h = torch.einsum("bc,cdh,bd->bh", c, self.first, x).tanh()
        both = torch.einsum("bc,chz,bh->bz", c, self.second, h)
        return both[:, : self.z_dim], both[:, self.z_dim :]

    def decode(self, z, c):
        h = torch.einsum("bc,czh,bz->bh", c, self.third, z).tanh()
        return torch.einsum("bc,chd,bh->bd", c, self.fourth, h).sigmoid()
