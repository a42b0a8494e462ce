"""Takes the variance for the standard deviation in the Gaussian density.

hint: sigma_square is already σ². Which power of σ does each term of the density contain?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        sigma = sigma_square
        return (-0.5 * torch.log(2 * torch.pi * sigma**2) - (z - mu) ** 2 / (2 * sigma**2)).sum(-1)
