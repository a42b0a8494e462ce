"""Uniform noise of mean 0 and variance 1.

hint: Mean and variance are right. Plot a histogram of many samples: what should its tails be like?
fails: b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        noise = 12**0.5 * (torch.rand_like(mu) - 0.5)
        return mu + torch.sqrt(sigma_square) * noise
