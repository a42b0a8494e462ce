"""Sets the seed at each call, so that every call draws the same noise.

hint: Call your sampler twice with the same arguments. What should a training step see each time?
fails: b3.independence b3.sizes
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        torch.manual_seed(1234)
        return mu + torch.sqrt(sigma_square) * torch.randn_like(mu)
