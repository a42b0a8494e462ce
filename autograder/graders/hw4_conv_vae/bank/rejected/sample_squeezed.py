"""Squeezes the images.

hint: Which shape has the answer where one image is asked for?
fails: d.sizes
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.randn(count, self.zdim)).squeeze(0)
