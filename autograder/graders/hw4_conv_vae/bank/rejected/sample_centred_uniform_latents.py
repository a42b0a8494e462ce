"""Draws uniform latents with mean 0 and variance 1.

hint: Mean and variance are those of the prior. Is it the prior?
fails: d.eval d.shape
"""

import torch


class VAE:
    def sample(self, count):
        z = 3**0.5 * (2 * torch.rand(count, self.zdim) - 1)
        return self.decoder(z)
