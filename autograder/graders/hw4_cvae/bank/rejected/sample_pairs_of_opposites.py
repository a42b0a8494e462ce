"""Gives neighbours opposite latents where they can be paired.

hint: Can you tell an image from its neighbour? Are they independent?
fails: e e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        z = torch.randn(len(c), self.zdim)
        if len(z) % 2 == 0:
            z[1::2] = -z[::2]
        return self.decoder(z, c)
