"""Latents with less spread than the prior has.

hint: Which standard deviation has a latent of the prior? And yours?
fails: c1.latents
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(0.95 * torch.randn(len(y), self.latent_dim), y)
