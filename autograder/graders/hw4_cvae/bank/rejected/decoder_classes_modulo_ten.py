"""Counts classes from 0 again after the tenth.

hint: How many classes can your decoder tell apart? And how many are there?
fails: a2.number
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        one_hot = functional.one_hot(c % 10, self.nclasses).to(z.dtype)
        return self.layers(torch.cat([z, one_hot], dim=1))
