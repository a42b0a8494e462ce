"""The Gaussian density with log 2π in the place of ½ log 2π.

hint: Does the square root in the density reach over 2π as well?
fails: b1 b1.broadcast b1.extremes
"""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(sigma_square) + (z - mu) ** 2 / sigma_square
        return (-math.log(2 * math.pi) - 0.5 * terms).sum(-1)
