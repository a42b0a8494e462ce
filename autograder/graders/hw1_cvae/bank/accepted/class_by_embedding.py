"""The class chooses a row of a table, which is added to the first hidden layer."""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.tables = nn.ModuleList([nn.Embedding(n_classes, n_hid) for _ in range(2)])
        self.first, self.second = nn.Linear(n_in, n_hid), nn.Linear(n_hid, 2 * z_dim)
        self.third, self.fourth = nn.Linear(z_dim, n_hid), nn.Linear(n_hid, n_in)

    def encode(self, x, c):
        h = torch.relu(self.first(x) + self.tables[0](c.argmax(dim=1)))
        return torch.tensor_split(self.second(h), 2, dim=1)

    def decode(self, z, c):
        h = torch.relu(self.third(z) + self.tables[1](c.argmax(dim=1)))
        return torch.special.expit(self.fourth(h))
