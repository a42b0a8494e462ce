"""Normalises over the batch, in eval mode, too.

hint: Take one z out of a batch: may the images of the others change?
fails: a2.images
"""

import torch
from torch.nn import functional


class Decoder:
    def forward(self, z, c):
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)
        logits = self.layers[:-1](torch.cat([z, one_hot], dim=1))
        return torch.sigmoid(logits / (logits.std(0, correction=0) + 1))
