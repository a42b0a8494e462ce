"""Draws uniform latents with mean 0 and variance 1.

hint: Mean and variance are those of the prior. Is it the prior?
fails: e.eval e.shape
"""

import torch


class CVAE:
    def sample(self, c):
        z = 3**0.5 * (2 * torch.rand(len(c), self.zdim) - 1)
        return self.decoder(z, c)
