"""Sums over the batch as well: one number, right for a batch of one.

hint: Your function returns one number. One number for what: each z, or all of them?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return -0.5 * terms.sum()
