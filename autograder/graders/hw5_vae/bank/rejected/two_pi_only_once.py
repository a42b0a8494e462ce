"""Counts the constant 2π once, and not once for each dimension.

hint: Evaluate your density in one and in two dimensions. How often does log 2π occur in each?
fails: b1 b1.broadcast b1.extremes
"""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(sigma_square) + (z - mu) ** 2 / sigma_square
        return -0.5 * (math.log(2 * math.pi) + terms.sum(-1))
