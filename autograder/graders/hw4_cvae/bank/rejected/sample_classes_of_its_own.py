"""Draws the classes as well.

hint: Who chooses the classes of the images: the caller, or your function?
fails: e
"""

import torch


class CVAE:
    def sample(self, c):
        own = torch.randint(self.nclasses, c.shape)
        return self.decoder(torch.randn(len(c), self.zdim), own)
