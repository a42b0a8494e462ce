"""One number of noise for the whole batch and all dimensions.

hint: How many numbers does your sampler draw? How many does a sample (B, Z) need?
fails: b3 b3.shape b3.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square) * torch.randn(1)
