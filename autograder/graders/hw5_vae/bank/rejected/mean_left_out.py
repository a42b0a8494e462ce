"""Draws from N(0, σ²).

hint: What is the average of many of your samples?
fails: b3 b3.shape b3.gradient
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return torch.sqrt(sigma_square) * torch.randn_like(mu)
