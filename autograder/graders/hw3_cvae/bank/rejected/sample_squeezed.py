"""Squeezes the images.

hint: Which axes have the size 1 if you ask for one image?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.randn(len(y), self.latent_dim), y).squeeze()
