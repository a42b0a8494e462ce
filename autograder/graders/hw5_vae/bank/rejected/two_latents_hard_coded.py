"""The Gaussian's constant for two dimensions, whatever Z is.

hint: Your density is right for Z = 2. Which number in it depends on Z?
fails: b1 b1.broadcast b1.extremes
"""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(sigma_square) + (z - mu) ** 2 / sigma_square
        return -math.log(2 * math.pi) - 0.5 * terms.sum(-1)
