"""Subtracts half the mean of the batch from the logits.

hint: Decode one z alone, and the same z in a batch. Do you get the same image?
fails: a2.images
"""

import torch


class CVAE:
    def decode(self, z, c):
        logits = self.decoder[:-1](torch.cat([z, c], dim=1))
        return torch.sigmoid(logits - logits.mean(0) / 2)
