"""Images come out as rows of pixels.

hint: Which shape does x have? Which one has your x_hat?
fails: a2
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        return self.layers(torch.cat([z, one_hot], dim=1)).flatten(start_dim=1)
