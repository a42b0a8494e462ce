"""Exchanges the roles of mean and deviation.

hint: z = μ + σ ε. Which of the three is random, and which of them does it multiply?
fails: b3 b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return torch.sqrt(sigma_square) + mu * torch.randn_like(mu)
