"""Variances are at most 100.

hint: Which spread have your samples where the variance is 1000?
fails: b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn_like(mu)
        return mu + sigma_square.clamp(max=100).sqrt() * epsilon
