"""Takes a mean of shape (Z,) for one number per example.

hint: With a mean of shape (Z,): does its entry i belong to example i, or to dimension i?
fails: b1.broadcast
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        if mu.dim() == 1 and len(mu) == len(z):
            mu, sigma_square = mu[:, None], sigma_square[:, None]
        terms = torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return -0.5 * terms.sum(-1)
