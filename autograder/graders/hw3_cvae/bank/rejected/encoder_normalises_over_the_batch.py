"""Subtracts the mean of the batch from its images.

hint: Give your networks one row alone, and the same row in a batch. Does it become the same?
fails: b1.images
"""

import torch


class CVAE:
    def encode(self, x, y):
        x = x.flatten(start_dim=1)
        return self.encoder(torch.cat([x - x.mean(0), y], dim=1)).chunk(2, dim=1)
