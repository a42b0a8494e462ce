"""Standardises first, and takes logarithms of σ."""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        sigma = torch.sqrt(sigma_square)
        u = (z - mu) / sigma
        log_standard = -u.pow(2) / 2 - torch.log(torch.tensor(2 * torch.pi)) / 2
        return torch.sum(log_standard - sigma.log(), axis=-1)
