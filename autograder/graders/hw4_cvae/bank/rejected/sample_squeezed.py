"""Squeezes the images.

hint: Which shape has the answer where one image is asked for?
fails: e.sizes
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.randn(len(c), self.zdim), c).squeeze(0)
