"""The expectation of log p(z) in closed form, log q(z | x) estimated."""

import math

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        expected = -0.5 * (mu**2 + sigma_square + math.log(2 * math.pi)).sum(-1)
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return torch.mean(self.logpdf_bernoulli(x, p) + expected - posterior)
