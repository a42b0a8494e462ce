"""A mean over the dimensions where no gradients are wanted.

hint: Compare your answers with and without `torch.no_grad()`.
fails: b1.sizes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        log_densities = -0.5 * (
            torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        )
        return log_densities.sum(-1) if torch.is_grad_enabled() else log_densities.mean(-1)
