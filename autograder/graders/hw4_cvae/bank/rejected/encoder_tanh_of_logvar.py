"""Bounds the log-variance by −1 and 1.

hint: How small can σ become in your encoder?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).to(x.dtype)
        h = torch.cat([self.convolutions(x), one_hot], dim=1)
        mu, logvar = self.linear(h).chunk(2, dim=1)
        return mu, logvar.tanh()
