"""One-hot codes that are as wide as the largest class of the batch.

hint: How wide are your one-hot codes, if there is no 9 in the batch?
fails: a1.class a1.images
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        h = torch.cat([self.convolutions(x), functional.one_hot(c).float()], dim=1)
        return self.linear(h).chunk(2, dim=1)
