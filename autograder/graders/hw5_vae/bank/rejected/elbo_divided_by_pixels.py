"""The mean over all pixels of the batch: the bound divided by D.

hint: Your bound is small. Over what is it averaged: over the images, or over all of their pixels?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).sum() / x.numel()
