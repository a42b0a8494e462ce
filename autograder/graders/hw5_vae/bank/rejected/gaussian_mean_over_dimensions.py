"""The mean over the dimensions in the place of the sum.

hint: The dimensions are independent. How does one get the logarithm of a product of densities?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return -0.5 * terms.mean(dim=-1)
