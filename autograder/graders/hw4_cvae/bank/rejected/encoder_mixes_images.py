"""Subtracts the mean over the batch from the features.

hint: Take one image out of a batch: may the result for the others change?
fails: a1.images
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).float()
        h = self.convolutions(x)
        return self.linear(torch.cat([h - h.mean(0), one_hot], dim=1)).chunk(2, dim=1)
