"""Computes its features without gradient.

hint: Which of the layers of your encoder get a gradient?
fails: a1.weights
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        with torch.no_grad():
            h = self.convolutions(x)
        one_hot = functional.one_hot(c, self.nclasses).float()
        return self.linear(torch.cat([h, one_hot], dim=1)).chunk(2, dim=1)
