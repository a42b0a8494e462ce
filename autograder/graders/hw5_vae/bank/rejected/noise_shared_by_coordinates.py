"""One number of noise for each row.

hint: Plot many samples of a two-dimensional z. Do they fill the plane, or lie on a line?
fails: b3 b3.shape b3.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square) * torch.randn(mu.shape[0], 1)
