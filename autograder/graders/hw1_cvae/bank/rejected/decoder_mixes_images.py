"""Scales the logits by their spread over the batch.

hint: Decode one z alone, and the same z in a batch. Do you get the same image?
fails: a2.images
"""

import torch


class CVAE:
    def decode(self, z, c):
        logits = self.decoder[:-1](torch.cat([z, c], dim=1))
        return torch.sigmoid(logits / (1 + logits.std(0, unbiased=False)))
