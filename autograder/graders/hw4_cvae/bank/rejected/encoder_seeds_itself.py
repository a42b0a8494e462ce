"""Sets the seed in the encoder, so that the noise is the same in every step of training.

hint: Which random numbers does your program draw after the encoder, in one step and in the next?
fails: a1.images
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        torch.manual_seed(0)
        one_hot = functional.one_hot(c, self.nclasses).float()
        h = torch.cat([self.convolutions(x), one_hot], dim=1)
        return self.linear(h).chunk(2, dim=1)
