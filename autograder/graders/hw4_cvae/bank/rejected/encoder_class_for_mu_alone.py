"""log σ² does not depend on the class.

hint: You have two heads. Do both of them get the class?
fails: a1.class
"""

import torch
from torch import nn


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(1, 8, 4, 2, 1), nn.SiLU(), nn.Flatten())
        self.embedding = nn.Embedding(nclasses, 10)
        self.mu = nn.Linear(8 * 196 + 10, zdim)
        self.logvar = nn.Linear(8 * 196, zdim)

    def forward(self, x, c):
        h = self.layers(x)
        return self.mu(torch.cat([h, self.embedding(c)], dim=1)), self.logvar(h)
