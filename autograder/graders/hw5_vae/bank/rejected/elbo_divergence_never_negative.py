"""The estimate of the mean divergence is bounded by 0, which holds for the divergence alone.

hint: Can log q(z | x) − log p(z) be negative for one z?
fails: c.extremes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return likelihood.mean() - (posterior - prior).mean().clamp(min=0)
