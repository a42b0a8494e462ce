"""Multiplies the noise by the variance.

hint: Which variance does a · ε have, if ε has variance 1? Which a do you need?
fails: b3 b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + sigma_square * torch.randn_like(mu)
