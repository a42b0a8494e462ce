"""Decodes z = 0.

hint: Where does anything random come into your images?
fails: e e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.zeros(len(c), self.zdim), c)
