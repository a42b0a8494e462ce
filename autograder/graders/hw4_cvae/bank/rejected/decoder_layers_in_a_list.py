"""Keeps its layers in a list of Python, where parameters() does not find them.

hint: Print len(list(decoder.parameters())): are all your layers in it?
fails: a2.weights
"""

import torch
from torch import nn
from torch.nn import functional


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.nclasses = nclasses
        self.linear = nn.Linear(zdim + nclasses, 8 * 196)
        self.ups = [nn.ConvTranspose2d(8, 1, 4, 2, 1)]

    def forward(self, z, c):
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        h = functional.silu(self.linear(torch.cat([z, one_hot], dim=1))).reshape(-1, 8, 14, 14)
        for up in self.ups:
            h = up(h)
        return torch.sigmoid(h)
