"""Adds 1e-5 inside the logarithm, which counts for small variances.

hint: What is your log-density at z = mu for a variance of 1e-4, and what by the formula?
fails: b1.extremes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        log_densities = -0.5 * (
            torch.log(2 * torch.pi * sigma_square + 1e-5) + (z - mu) ** 2 / sigma_square
        )
        return log_densities.sum(-1)
