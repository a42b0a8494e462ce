"""A decoder that begins with maps of one pixel; bounded log-variances."""

import torch
from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.layers = nn.ModuleList(
            [
                nn.Conv2d(1, 8, 4, 2, 1),
                nn.Conv2d(8, 16, 4, 2, 1),
                nn.Conv2d(16, 16, 3, 2, 1),
                nn.Conv2d(16, 32, 4),
            ]
        )
        self.mu, self.logvar = nn.Linear(32, zdim), nn.Linear(32, zdim)

    def forward(self, x):
        for layer in self.layers:
            x = functional.leaky_relu(layer(x), 0.2)
        h = x.squeeze(3).squeeze(2)
        return self.mu(h), self.logvar(h).clamp(-10, 2)


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.start = nn.Linear(zdim, 32)
        self.layers = nn.Sequential(
            nn.ConvTranspose2d(32, 16, 7),
            nn.GroupNorm(4, 16),
            nn.Tanh(),
            nn.ConvTranspose2d(16, 8, 4, 2, 1),
            nn.InstanceNorm2d(8),
            nn.Tanh(),
            nn.ConvTranspose2d(8, 1, 4, 2, 1),
        )

    def forward(self, z):
        return 1 / (1 + torch.exp(-self.layers(self.start(z)[:, :, None, None])))
