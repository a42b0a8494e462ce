"""The mean for a batch of one row.

hint: Draw for one row several times. Do the samples differ?
fails: b3.sizes
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        epsilon = torch.randn_like(mu)
        if len(mu) == 1:
            epsilon = torch.zeros_like(mu)
        return mu + sigma_square.sqrt() * epsilon
