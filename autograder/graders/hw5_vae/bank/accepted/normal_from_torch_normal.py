"""Standard normal noise from torch.normal, drawn in another order."""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        noise = torch.normal(torch.zeros(mu.T.shape), torch.ones(mu.T.shape)).T
        return torch.addcmul(mu, noise, torch.sqrt(sigma_square))

    @staticmethod
    def sample_Bernoulli(p):
        return (torch.rand_like(p) < p).to(p.dtype)
