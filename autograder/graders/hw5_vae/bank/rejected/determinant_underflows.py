"""The logarithm of the determinant, which is a product that under- and overflows.

hint: What is a product of many small variances in floating point? What is its logarithm a sum of?
fails: b1.extremes
"""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        square = ((z - mu) ** 2 / sigma_square).sum(-1)
        log_determinant = torch.log(sigma_square.prod(-1))
        return -0.5 * (z.shape[-1] * math.log(2 * math.pi) + log_determinant + square)
