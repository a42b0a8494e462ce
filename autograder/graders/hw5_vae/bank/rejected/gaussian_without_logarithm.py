"""The Gaussian's density, not its logarithm.

hint: Can your function return a negative number? Should it?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return torch.exp(-0.5 * terms.sum(-1))
