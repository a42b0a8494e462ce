"""Takes σ² for its logarithm in the sampler.

hint: The encoder has taken the exponential already. Is your second argument σ², or log σ²?
fails: b3 b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.exp(0.5 * sigma_square) * torch.randn_like(mu)
