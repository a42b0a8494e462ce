"""Sums as einsum, with the dimension's constant apart."""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        precision = torch.broadcast_to(1 / sigma_square, z.shape)
        distance = torch.einsum("bi,bi,bi->b", z - mu, precision, z - mu)
        log_determinant = torch.einsum("bi->b", torch.broadcast_to(sigma_square.log(), z.shape))
        return -0.5 * (z.shape[-1] * math.log(2 * math.pi) + log_determinant + distance)

    @staticmethod
    def logpdf_bernoulli(x, p):
        p = torch.clamp(p, min=1e-6, max=1 - 1e-6)
        return torch.einsum("bd,bd->b", x, p.log()) + torch.einsum("bd,bd->b", 1 - x, (1 - p).log())
