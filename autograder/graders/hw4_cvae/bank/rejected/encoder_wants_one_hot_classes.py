"""Takes one-hot classes, which nobody gives it.

hint: Which shape and which type has c, when `forward` is called?
fails: a1
"""

import torch


class Encoder:
    def forward(self, x, c):
        h = torch.cat([self.convolutions(x), c], dim=1)
        return self.linear(h).chunk(2, dim=1)
