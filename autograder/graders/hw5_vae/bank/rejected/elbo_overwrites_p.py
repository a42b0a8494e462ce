"""Keeps p inside (0, 1) in place.

hint: After elbo has run, does the caller's p still have its value?
fails: c.gradient c.inputs
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        p = p.clamp_(1e-6, 1 - 1e-6)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).mean()
