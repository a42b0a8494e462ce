"""The mean of the divergence in closed form and of its estimate."""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        exact = 0.5 * (mu**2 + sigma_square - 1 - sigma_square.log()).sum(-1)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        estimate = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square) - prior
        return (self.logpdf_bernoulli(x, p) - (exact + estimate) / 2).mean()
