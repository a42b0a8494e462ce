"""One-hot codes of ten classes, whatever nclasses is.

hint: How many classes has Encoder(20, 4)?
fails: a1
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        h = torch.cat([self.convolutions(x), functional.one_hot(c, 10).float()], dim=1)
        return self.linear(h).chunk(2, dim=1)
