"""The noise of a row has the same size in each dimension, with signs of its own.

hint: Can one number of a row be far out while its neighbour is not?
fails: b3.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn(len(mu), 1).abs() * torch.randn_like(mu).sign()
        return mu + sigma_square.sqrt() * epsilon
