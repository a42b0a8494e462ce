"""Everything in double precision; results are not turned back."""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        z, mu, sigma_square = z.double(), mu.double(), sigma_square.double()
        quadratic = (z - mu) ** 2 / sigma_square
        return -0.5 * torch.sum(quadratic + torch.log(2 * torch.pi * sigma_square), dim=-1)

    @staticmethod
    def logpdf_bernoulli(x, p):
        x, p = x.double(), p.double().clamp(1e-12, 1 - 1e-12)
        return torch.sum(x * torch.log(p) + (1 - x) * torch.log(1 - p), dim=-1)

    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        noise = torch.randn(mu.shape, dtype=torch.float64)
        return (mu + sigma_square.sqrt() * noise).to(mu.dtype)

    @staticmethod
    def sample_Bernoulli(p):
        return (torch.rand(p.shape, dtype=torch.float64) < p).double()
