"""Sets the seed at each call, so that every call draws the same pixels.

hint: Call your sampler twice with the same p. Should the images be the same?
fails: b4.independence b4.sizes
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        generator = torch.Generator().manual_seed(0)
        return torch.bernoulli(p, generator=generator)
