"""Variances are at least 1e-3.

hint: Which spread have your samples where the variance is 1e-5?
fails: b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn_like(mu)
        return mu + sigma_square.clamp(min=1e-3).sqrt() * epsilon
