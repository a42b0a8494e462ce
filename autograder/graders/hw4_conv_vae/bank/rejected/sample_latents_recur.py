"""Draws a hundred z and takes them again and again.

hint: Ask for 1000 images. How many different ones are there?
fails: d
"""

import torch


class VAE:
    def sample(self, count):
        z = torch.randn(100, self.zdim)
        return self.decoder(z.repeat(count // 100 + 1, 1)[:count])
