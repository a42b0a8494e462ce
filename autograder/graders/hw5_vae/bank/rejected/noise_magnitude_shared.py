"""The first two numbers of a row have noise of the same size, with signs of their own.

hint: Can one number of a row be far out while its neighbour is not?
fails: b3.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn_like(mu)
        epsilon[:, 1:2] = epsilon[:, :1].abs()[:, : mu.shape[1] - 1] * epsilon[:, 1:2].sign()
        return mu + sigma_square.sqrt() * epsilon
