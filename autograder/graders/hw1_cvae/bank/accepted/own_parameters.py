"""No layers: weights in a dictionary of parameters, and functional.linear."""

import torch
from torch import nn
from torch.nn import functional


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        sizes = {
            "x": (n_hid, n_in + n_classes),
            "mu": (z_dim, n_hid),
            "logvar": (z_dim, n_hid),
            "z": (n_hid, z_dim + n_classes),
            "pixels": (n_in, n_hid),
        }
        self.weights = nn.ParameterDict()
        self.biases = nn.ParameterDict()
        for name, size in sizes.items():
            self.weights[name] = nn.Parameter(nn.init.xavier_normal_(torch.empty(size)))
            self.biases[name] = nn.Parameter(torch.zeros(size[0]))

    def layer(self, name, value):
        return functional.linear(value, self.weights[name], self.biases[name])

    def encode(self, x, c):
        h = functional.softplus(self.layer("x", torch.cat((x, c), dim=1)))
        return self.layer("mu", h), self.layer("logvar", h)

    def decode(self, z, c):
        h = functional.softplus(self.layer("z", torch.cat((z, c), dim=1)))
        return functional.sigmoid(self.layer("pixels", h))
