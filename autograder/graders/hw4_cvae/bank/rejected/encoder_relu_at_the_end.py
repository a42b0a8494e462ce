"""Also the encoder's last layer has a ReLU.

hint: Can your mu ever be negative? And the logarithm of a variance below 1?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).float()
        h = self.linear(torch.cat([self.convolutions(x), one_hot], dim=1))
        return torch.relu(h).chunk(2, dim=1)
