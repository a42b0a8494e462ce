"""A prior for batches of 100 images and two latent dimensions.

hint: For which sizes does your prior exist? From which argument can it take its shape?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros(100, 2), torch.ones(100, 2))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).mean()
