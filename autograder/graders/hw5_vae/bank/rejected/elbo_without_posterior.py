"""Leaves out log q(z | x).

hint: Which term rewards a broad q(z | x)? What would become of the variance without it?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        return (self.logpdf_bernoulli(x, p) + prior).mean()
