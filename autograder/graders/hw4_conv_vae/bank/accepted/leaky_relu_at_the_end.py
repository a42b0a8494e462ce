"""Leaky rectifiers after the last layers: every value can still be had."""

import torch
from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 4, 2, 1)
        self.conv2 = nn.Conv2d(8, 16, 4, 2, 1)
        self.linear = nn.Linear(16 * 49, 2 * zdim)

    def forward(self, x):
        h = functional.silu(self.conv1(x))
        h = functional.silu(self.conv2(h)).flatten(1)
        return functional.leaky_relu(self.linear(h), 0.1).chunk(2, dim=1)


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.fc = nn.Linear(zdim, 16 * 49)
        self.up1 = nn.ConvTranspose2d(16, 8, 4, 2, 1)
        self.up2 = nn.ConvTranspose2d(8, 1, 4, 2, 1)

    def forward(self, z):
        h = functional.silu(self.fc(z)).view(-1, 16, 7, 7)
        h = functional.silu(self.up1(h))
        return torch.sigmoid(functional.leaky_relu(self.up2(h), 0.1))
