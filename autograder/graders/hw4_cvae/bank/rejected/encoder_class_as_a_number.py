"""Appends the number of the class to the features.

hint: For your encoder, the class 3 lies between 2 and 4. Does a digit's shape?
fails: a1.number
"""

import torch
from torch import nn


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(1, 8, 4, 2, 1), nn.SiLU(), nn.Flatten())
        self.linear = nn.Sequential(nn.Linear(8 * 196 + 1, 64), nn.SiLU(), nn.Linear(64, 2 * zdim))

    def forward(self, x, c):
        h = torch.cat([self.layers(x), c.float().unsqueeze(1)], dim=1)
        return self.linear(h).chunk(2, dim=1)
