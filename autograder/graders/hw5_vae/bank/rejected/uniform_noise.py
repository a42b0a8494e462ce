"""Uniform noise between 0 and 1 in the place of normal noise.

hint: torch has several functions whose names begin with rand. What does each of them draw?
fails: b3 b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square) * torch.rand_like(mu)
