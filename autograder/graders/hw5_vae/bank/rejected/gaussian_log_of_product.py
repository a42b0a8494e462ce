"""The logarithm of the product of the Gaussian densities, which underflows.

hint: What is the product of a hundred numbers like 1e-10 in floating point? What of the logarithms?
fails: b1.extremes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        normaliser = torch.sqrt(2 * torch.pi * sigma_square)
        density = torch.exp(-((z - mu) ** 2) / (2 * sigma_square)) / normaliser
        return torch.log(density.prod(dim=-1))
