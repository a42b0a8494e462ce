"""Adds a column to a row: (B, 1) and (B,) make (B, B).

hint: Print the shapes of the two terms before you add them. What is (B, 1) plus (B,)?
fails: b1 b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        constant = torch.log(2 * torch.pi * sigma_square).sum(-1)
        square = ((z - mu) ** 2 / sigma_square).sum(-1, keepdim=True)
        return -0.5 * (constant + square)
