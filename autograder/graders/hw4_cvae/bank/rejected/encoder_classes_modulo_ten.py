"""Counts classes from 0 again after the tenth.

hint: How many classes can your encoder tell apart? And how many are there?
fails: a1.number
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c % 10, self.nclasses).to(x.dtype)
        h = torch.cat([self.convolutions(x), one_hot], dim=1)
        return self.linear(h).chunk(2, dim=1)
