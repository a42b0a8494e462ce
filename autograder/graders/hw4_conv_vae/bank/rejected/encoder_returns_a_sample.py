"""Returns a draw of z in the place of its mean.

hint: Is the mean of q(z | x) a random number? Where is z drawn?
fails: a1
"""

import torch
from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 4, 2, 1)
        self.conv2 = nn.Conv2d(8, 16, 4, 2, 1)
        self.mu = nn.Linear(16 * 49, zdim)
        self.logvar = nn.Linear(16 * 49, zdim)

    def forward(self, x):
        h = functional.silu(self.conv1(x))
        h = functional.silu(self.conv2(h)).flatten(1)
        mu, logvar = self.mu(h), self.logvar(h)
        return mu + (logvar / 2).exp() * torch.randn_like(mu), logvar
