"""Residual convolutions with two kinds of normalisation; one-hot codes by scatter_."""

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.layers = nn.Sequential(
            nn.GroupNorm(4, channels),
            nn.SiLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.SiLU(),
            nn.Conv2d(channels, channels, 3, padding=1),
        )

    def forward(self, x):
        return x + self.layers(x)


def one_hot(c, nclasses):
    return torch.zeros(c.shape[0], nclasses).scatter_(1, c.unsqueeze(1), 1.0)


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.zdim, self.nclasses = zdim, nclasses
        self.stem = nn.Conv2d(1, 8, 4, stride=4)
        self.blocks = nn.Sequential(Residual(8), nn.Conv2d(8, 12, 3, 2, 1), Residual(12))
        self.head = nn.Linear(12 * 16 + nclasses, 2 * zdim)

    def forward(self, x, c):
        h = self.blocks(self.stem(x)).flatten(1)
        h = self.head(torch.cat([h, one_hot(c, self.nclasses)], dim=1))
        return h.view(-1, 2, self.zdim).unbind(1)


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.nclasses = nclasses
        self.linear = nn.Linear(zdim + nclasses, 8 * 49)
        self.layers = nn.Sequential(
            nn.Unflatten(1, (8, 7, 7)), Residual(8), Residual(8), nn.Conv2d(8, 16, 1)
        )
        self.shuffle = nn.PixelShuffle(4)

    def forward(self, z, c):
        h = self.linear(torch.cat([z, one_hot(c, self.nclasses)], dim=1))
        return torch.sigmoid(self.shuffle(self.layers(h)))
