"""Sums log p(x | z) over the batch and averages the rest: right for a batch of one.

hint: Try a batch of one and a batch of two equal examples. Which term changes?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return self.logpdf_bernoulli(x, p).sum() + (prior - posterior).mean()
