"""Sets the seed in the decoder, so that the noise is the same in every step of training.

hint: Which random numbers does your program draw after the decoder, in one step and in the next?
fails: a2.images
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        torch.manual_seed(0)
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        return self.layers(torch.cat([z, one_hot], dim=1))
