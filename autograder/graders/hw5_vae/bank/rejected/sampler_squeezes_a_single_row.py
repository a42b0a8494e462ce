"""Takes away axes of size 1: of one row there is a vector, not a batch.

hint: Which shape do you return for one row?
fails: b3.sizes
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn_like(mu)
        return (mu + sigma_square.sqrt() * epsilon).squeeze(0)
