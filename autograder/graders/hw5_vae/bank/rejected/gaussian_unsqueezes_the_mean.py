"""Changes the shape of the mean that it is given, in place.

hint: Which shape has `mu` after your function was called with one of shape (Z,)?
fails: b1.shared
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        if mu.dim() == 1 and not mu.requires_grad:
            mu.unsqueeze_(0)
        log_densities = -0.5 * (
            torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        )
        return log_densities.sum(-1)
