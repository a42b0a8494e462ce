"""Without the divergence where no gradients are wanted.

hint: Compare your bound with and without `torch.no_grad()`.
fails: c.modes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        if not torch.is_grad_enabled():
            return likelihood.mean()
        return (likelihood + prior - posterior).mean()
