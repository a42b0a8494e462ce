"""Rounds probabilities to 0 and 1.

hint: How does the loss change with a weight, if the outputs are rounded?
fails: a2.outputs a2.weights
"""

import torch
from torch import nn
from torch.nn import functional


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.fc = nn.Linear(zdim, 16 * 49)
        self.up1 = nn.ConvTranspose2d(16, 8, 4, 2, 1)
        self.up2 = nn.ConvTranspose2d(8, 1, 4, 2, 1)

    def forward(self, z):
        h = functional.silu(self.fc(z)).view(-1, 16, 7, 7)
        h = functional.silu(self.up1(h))
        return torch.sigmoid(self.up2(h)).round()
