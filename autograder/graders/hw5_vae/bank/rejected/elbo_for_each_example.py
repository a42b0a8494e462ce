"""One bound for each example in the place of their mean.

hint: What shape does your answer have? On what does backward() insist?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return self.logpdf_bernoulli(x, p) + prior - posterior
