"""Subtracts the mean from z in place.

hint: After your function has run, does the caller's z still have its value?
fails: b1.gradient b1.inputs
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        z -= mu
        return -0.5 * (torch.log(2 * torch.pi * sigma_square) + z**2 / sigma_square).sum(-1)
