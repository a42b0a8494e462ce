"""Sorts the classes.

hint: Of which class is the first image to be?
fails: e
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.randn(len(c), self.zdim), c.sort().values)
