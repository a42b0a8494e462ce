"""Keeps the summed dimension: (B, 1) in the place of (B,), and a bound of shape (1,)."""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return -0.5 * terms.sum(dim=1, keepdim=True)

    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        return (x * p.log() + (1 - x) * torch.log1p(-p)).sum(dim=1, keepdim=True)

    def elbo(self, sampled_z, mu, sigma_square, x, p):
        zeros, ones = torch.zeros_like(mu), torch.ones_like(mu)
        terms = (
            self.logpdf_bernoulli(x, p)
            + self.logpdf_diagonal_gaussian(sampled_z, zeros, ones)
            - self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        )
        return terms.mean(dim=0)
