"""Draws a new z in the place of using the one that it is given.

hint: p belongs to one particular z. Which z do your other terms use?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        z = self.sample_diagonal_gaussian(mu, sigma_square)
        prior = self.logpdf_diagonal_gaussian(z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).mean()
