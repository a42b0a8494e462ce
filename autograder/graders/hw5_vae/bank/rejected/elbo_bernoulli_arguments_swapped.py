"""Gives p as the image and x as the probabilities.

hint: In which order does logpdf_bernoulli take its arguments? Which of yours are zeros and ones?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(p, x) + prior - posterior).mean()
