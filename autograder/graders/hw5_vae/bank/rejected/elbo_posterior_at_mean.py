"""Evaluates log q at the mean in the place of the sample.

hint: At which point of the latent space does each of the three densities belong?
fails: c
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(mu, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).mean()
