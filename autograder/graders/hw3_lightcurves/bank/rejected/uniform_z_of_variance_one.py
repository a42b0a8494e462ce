"""Draws uniform z with the right mean and variance.

hint: Mean and variance of your z are right. What about its shape?
fails: b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        z = 3**0.5 * (2 * torch.rand(len(p), self.latent_dim) - 1)
        return self.decode(z, p)
