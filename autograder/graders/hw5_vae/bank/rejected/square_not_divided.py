"""The Gaussian density whose square is not divided by the variance.

hint: How should the density at a given distance from μ change when the variance grows?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return -0.5 * (torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2).sum(-1)
