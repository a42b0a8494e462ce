"""After 50 calls the divergence has half its weight.

hint: Call it a hundred times with the same arguments. Is the bound still the same?
fails: c.modes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        self.calls = getattr(self, "calls", 0) + 1
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        weight = 1.0 if self.calls < 50 else 0.5
        return (likelihood + weight * (prior - posterior)).mean()
