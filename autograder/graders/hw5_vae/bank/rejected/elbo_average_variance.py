"""The variance of q(z | x) is averaged over the batch.

hint: Whose variance belongs to the first image of a batch?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        sigma_square = sigma_square.mean(0).expand_as(mu)
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (likelihood + prior - posterior).mean()
