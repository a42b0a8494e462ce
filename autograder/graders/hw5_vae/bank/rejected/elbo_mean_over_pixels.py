"""Divides log p(x | z) by the number of pixels.

hint: In which units are the terms of the bound? Which of them have you made smaller than it is?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) / x.shape[1] + prior - posterior).mean()
