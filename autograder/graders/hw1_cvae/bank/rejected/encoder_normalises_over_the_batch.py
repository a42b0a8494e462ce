"""Subtracts the mean of the batch from its images.

hint: Ask for the mu of one image alone, and of the same image in a batch. Are they the same?
fails: a1.images
"""

import torch


class CVAE:
    def encode(self, x, c):
        return self.encoder(torch.cat([x - x.mean(0), c], dim=1)).chunk(2, dim=1)
