"""Sums over the batch in the place of the dimensions.

hint: Which axis of z numbers the examples, and which the dimensions?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return -0.5 * terms.sum(dim=0)
