"""Draws 100 images, however many are asked.

hint: What is count for?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.randn(100, self.zdim))
