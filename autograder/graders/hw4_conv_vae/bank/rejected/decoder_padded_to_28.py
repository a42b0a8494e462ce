"""Makes images of 14×14 pixels and puts a margin around them.

hint: Which pixels of an image can your decoder make white?
fails: a2.layers a2.outputs
"""

import torch
from torch import nn
from torch.nn import functional


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.fc = nn.Linear(zdim, 16 * 49)
        self.up = nn.ConvTranspose2d(16, 1, 4, 2, 1)

    def forward(self, z):
        h = functional.silu(self.fc(z)).view(-1, 16, 7, 7)
        return functional.pad(torch.sigmoid(self.up(h)), (7, 7, 7, 7))
