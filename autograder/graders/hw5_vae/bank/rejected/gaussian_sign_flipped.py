"""The negative of the Gaussian's log-density.

hint: Is your value largest at z = μ, or smallest?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return 0.5 * (torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square).sum(-1)
