"""Noise that is never negative.

hint: Can your sample lie below μ?
fails: b3 b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square) * torch.randn_like(mu).abs()
