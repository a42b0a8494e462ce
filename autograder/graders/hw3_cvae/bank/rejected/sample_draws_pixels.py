"""Draws black and white pixels.

hint: Is a value of the decoder asked, or a draw with this probability?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return torch.bernoulli(self.decode(torch.randn(len(y), self.latent_dim), y))
