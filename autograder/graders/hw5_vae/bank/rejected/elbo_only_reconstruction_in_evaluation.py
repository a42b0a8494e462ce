"""Without the divergence where the decoder is in evaluation mode.

hint: Of which arguments is the bound a function?
fails: c.modes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        if not self.decoder.training:
            return likelihood.mean()
        return (likelihood + prior - posterior).mean()
