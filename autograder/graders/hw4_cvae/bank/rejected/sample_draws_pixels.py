"""Draws black and white pixels.

hint: Is a probability asked, or a draw with it?
fails: e e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        return torch.bernoulli(self.decoder(torch.randn(len(c), self.zdim), c))
