"""Draws 64 latent dimensions, whatever latent_dim is.

hint: How many dimensions has z, if the model is made with latent_dim=2?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.randn(len(y), 64), y)
