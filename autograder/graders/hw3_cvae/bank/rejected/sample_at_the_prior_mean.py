"""Decodes z = 0.

hint: Where does anything random come into your images?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.zeros(len(y), self.latent_dim), y)
