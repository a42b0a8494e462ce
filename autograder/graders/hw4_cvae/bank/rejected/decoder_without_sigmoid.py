"""The decoder gives the logits of the pixels.

hint: Which values can your decoder's last layer give? Which ones can a probability have?
fails: a2
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        return self.layers[:-1](torch.cat([z, one_hot], dim=1))
