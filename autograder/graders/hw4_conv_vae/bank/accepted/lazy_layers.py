"""Layers that find their sizes when they are first used."""

from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.layers = nn.Sequential(
            nn.LazyConv2d(8, 5, stride=2),
            nn.Softplus(),
            nn.LazyConv2d(8, 5, stride=2),
            nn.Softplus(),
            nn.Flatten(),
        )
        self.mu, self.variance = nn.LazyLinear(zdim), nn.LazyLinear(zdim)

    def forward(self, x):
        h = self.layers(x)
        return self.mu(h), (functional.softplus(self.variance(h)) + 1e-6).log()
