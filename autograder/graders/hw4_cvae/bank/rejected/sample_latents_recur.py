"""Draws a hundred z and takes them again and again.

hint: Ask for 1000 images of one class. How many different ones are there?
fails: e
"""

import torch


class CVAE:
    def sample(self, c):
        z = torch.randn(100, self.zdim)
        return self.decoder(z.repeat(len(c) // 100 + 1, 1)[: len(c)], c)
