"""One variance for all rows of a batch: the mean of theirs.

hint: Whose spread has the noise of the third row? Does it change with the other rows of the batch?
fails: b3 b3.shape b3.gradient
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + sigma_square.mean(0).sqrt() * torch.randn_like(mu)
