"""The decoder ends with tanh.

hint: Between which two values is tanh? And a probability?
fails: a2
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        return torch.tanh(self.layers[:-1](torch.cat([z, one_hot], dim=1)))
