"""The log-likelihood of an image counts as −1000 at least.

hint: Can the log-probability of a large image be below −1000?
fails: c.extremes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (likelihood.clamp(min=-1000) + prior - posterior).mean()
