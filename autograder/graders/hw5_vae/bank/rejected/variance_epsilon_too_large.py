"""Adds 0.01 to the variance.

hint: How does what you add to the variance compare with a variance of 1e-4? Is it needed at all?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        var = sigma_square + 1e-2
        return -0.5 * (torch.log(2 * torch.pi * var) + (z - mu) ** 2 / var).sum(-1)
