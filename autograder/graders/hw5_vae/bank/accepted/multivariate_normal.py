"""The Gaussian as a multivariate one with a diagonal covariance matrix."""

import torch
from torch.distributions import MultivariateNormal


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return MultivariateNormal(mu, torch.diag_embed(sigma_square)).log_prob(z)

    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return MultivariateNormal(mu, torch.diag_embed(sigma_square)).rsample()
