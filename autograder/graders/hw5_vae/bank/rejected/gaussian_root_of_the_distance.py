"""Squares the root of the squared distance: no derivative at z = mu.

hint: What is the derivative of the square root at 0? Look at the gradient where z = mu.
fails: b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        distance = torch.sqrt(((z - mu) ** 2 / sigma_square).sum(-1))
        logarithm = torch.log(2 * torch.pi * sigma_square) + torch.zeros_like(z)
        return -0.5 * (distance**2 + logarithm.sum(-1))
