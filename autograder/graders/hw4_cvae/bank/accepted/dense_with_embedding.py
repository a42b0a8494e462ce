"""Dense layers, and a table of classes."""

import torch
from torch import nn


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.table = nn.Embedding(nclasses, 16)
        self.body = nn.Sequential(nn.Linear(784 + 16, 100), nn.ReLU())
        self.mu, self.logvar = nn.Linear(100, zdim), nn.Linear(100, zdim)

    def forward(self, x, c):
        h = self.body(torch.cat([x.flatten(1), self.table(c)], dim=-1))
        return self.mu(h), self.logvar(h)


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.table = nn.Embedding(nclasses, 16)
        self.body = nn.Sequential(
            nn.Linear(zdim + 16, 100), nn.ReLU(), nn.Linear(100, 784), nn.Sigmoid()
        )

    def forward(self, z, c):
        return self.body(torch.cat([z, self.table(c)], dim=-1)).view(-1, 1, 28, 28)
