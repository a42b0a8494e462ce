"""Returns mean and log-variance side by side, as one tensor.

hint: How many results does the encoder have, and which shape has each?
fails: a1
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).float()
        return self.linear(torch.cat([self.convolutions(x), one_hot], dim=1))
