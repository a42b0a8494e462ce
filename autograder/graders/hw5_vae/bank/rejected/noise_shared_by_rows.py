"""One draw of noise for the whole batch.

hint: Give your sampler a batch of equal rows. Do the samples differ, and should they?
fails: b3 b3.shape b3.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square) * torch.randn(mu.shape[1])
