"""Does not let the variance fall below 0.01.

hint: A small variance is a legitimate one. Try 1e-4: does your density change as it should?
fails: b1.extremes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        var = sigma_square.clamp(min=1e-2)
        return -0.5 * (torch.log(2 * torch.pi * var) + (z - mu) ** 2 / var).sum(-1)
