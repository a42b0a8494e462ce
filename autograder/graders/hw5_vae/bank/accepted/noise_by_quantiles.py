"""Normal noise as quantiles of uniform noise; Bernoulli as a binomial of one trial."""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        uniform = torch.rand(mu.shape, dtype=torch.float64).clamp(1e-12, 1 - 1e-12)
        return mu - torch.sqrt(sigma_square) * torch.special.ndtri(uniform).to(mu.dtype)

    @staticmethod
    def sample_Bernoulli(p):
        return torch.binomial(torch.ones_like(p), p)
