"""Enlarges by shuffling pixels, and normalises weights."""

import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        weight_norm = nn.utils.parametrizations.weight_norm
        self.fc = nn.Linear(zdim, 8 * 49)
        self.conv1 = weight_norm(nn.Conv2d(8, 32, 3, padding=1))
        self.conv2 = weight_norm(nn.Conv2d(8, 4, 3, padding=1))
        self.shuffle = nn.PixelShuffle(2)

    def forward(self, z):
        h = torch.tanh(self.fc(z)).view(-1, 8, 7, 7)
        h = torch.tanh(self.shuffle(self.conv1(h)))
        return torch.sigmoid(self.shuffle(self.conv2(h)))
