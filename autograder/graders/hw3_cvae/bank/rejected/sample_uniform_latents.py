"""Latents between 0 and 1.

hint: From which distribution is the z of a new image to be drawn? And yours?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.rand(len(y), self.latent_dim), y)
