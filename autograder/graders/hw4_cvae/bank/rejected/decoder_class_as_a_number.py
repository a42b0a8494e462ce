"""Appends the number of the class to z.

hint: For your decoder, the class 3 lies between 2 and 4. Does a digit's shape?
fails: a2.number
"""

import torch
from torch import nn


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.nclasses = nclasses
        self.linear = nn.Linear(zdim + 1, 8 * 196)
        self.up = nn.ConvTranspose2d(8, 1, 4, 2, 1)

    def forward(self, z, c):
        number = c.to(z).unsqueeze(1) / self.nclasses
        h = torch.tanh(self.linear(torch.cat([z, number], dim=1)))
        return torch.sigmoid(self.up(h.reshape(-1, 8, 14, 14)))
