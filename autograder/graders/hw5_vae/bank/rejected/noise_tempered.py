"""Noise of the standard deviation 0.9.

hint: What is the standard deviation of your ε, to one digit?
fails: b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = 0.9 * torch.randn_like(mu)
        return mu + sigma_square.sqrt() * epsilon
