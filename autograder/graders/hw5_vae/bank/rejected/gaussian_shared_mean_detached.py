"""No gradient for a mean and a variance that serve the whole batch.

hint: Does a gradient reach a mean of shape (Z,), too?
fails: b1.shared
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        if mu.dim() == 1:
            mu, sigma_square = mu.detach(), sigma_square.detach()
        log_densities = -0.5 * (
            torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        )
        return log_densities.sum(-1)
