"""A decoder that makes one image after the other."""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(zdim, 32 * 7 * 7),
            nn.ELU(),
            nn.Unflatten(1, (32, 7, 7)),
            nn.ConvTranspose2d(32, 16, kernel_size=4, stride=2, padding=1),
            nn.ELU(),
            nn.ConvTranspose2d(16, 1, kernel_size=4, stride=2, padding=1),
            nn.Sigmoid(),
        )

    def forward(self, z):
        return torch.cat([self.layers(z[i : i + 1]) for i in range(len(z))])
