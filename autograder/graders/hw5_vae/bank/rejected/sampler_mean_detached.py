"""The sample is cut off from its mean.

hint: How does your z change with μ, and what does autograd say about it?
fails: b3.gradient
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu.data + torch.sqrt(sigma_square) * torch.randn_like(mu)
