"""64 rows of noise, used again for the rows after them.

hint: Draw for 200 equal rows. Does a sample come twice?
fails: b3 b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn(64, mu.shape[1])[torch.arange(len(mu)) % 64]
        return mu + sigma_square.sqrt() * epsilon
