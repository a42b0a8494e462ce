"""Sums the terms one by one along axis 1, which a mean and a variance of shape (Z,) lack.

hint: mu and sigma_square may be (Z,). Which name does their only axis have, and z's last one?
fails: b1.broadcast
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        constant = torch.log(2 * torch.pi * sigma_square).sum(dim=1)
        square = ((z - mu) ** 2 / sigma_square).sum(dim=1)
        return -0.5 * (constant + square)
