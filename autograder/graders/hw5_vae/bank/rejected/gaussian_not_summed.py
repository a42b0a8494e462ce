"""One log-density for each dimension.

hint: z is one point in Z dimensions. How many log-densities does one point have?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return -0.5 * (torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square)
