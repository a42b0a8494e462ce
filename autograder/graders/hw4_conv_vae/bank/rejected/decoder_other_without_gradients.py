"""Makes other images under torch.no_grad.

hint: What has the image to do with whether gradients are asked?
fails: a2.images
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
        h = self.up2(h)
        return torch.sigmoid(h if torch.is_grad_enabled() else h / 2)
