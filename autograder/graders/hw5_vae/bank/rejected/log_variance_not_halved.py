"""The Gaussian density with log σ² in the place of ½ log σ².

hint: The density has a square root in its denominator. Where has it gone in your logarithm?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        quadratic = (z - mu) ** 2 / (2 * sigma_square)
        return (-0.5 * math.log(2 * math.pi) - torch.log(sigma_square) - quadratic).sum(-1)
