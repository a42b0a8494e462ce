"""Noise never further out than 3.

hint: How often is a standard normal number beyond 3? And yours?
fails: b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn_like(mu).clamp(-3, 3)
        return mu + sigma_square.sqrt() * epsilon
