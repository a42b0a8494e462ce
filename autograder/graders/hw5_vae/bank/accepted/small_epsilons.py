"""Adds something tiny inside every logarithm and to the variance."""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        var = sigma_square + 1e-8
        return (-0.5 * torch.log(2 * torch.pi * var) - 0.5 * (z - mu) ** 2 / var).sum(-1)

    @staticmethod
    def logpdf_bernoulli(x, p):
        return torch.sum(x * torch.log(p + 1e-5) + (1 - x) * torch.log(1 - p + 1e-5), dim=1)

    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square + 1e-8) * torch.randn_like(mu)
