"""p is kept between 0.01 and 0.99.

hint: Does a pixel with p = 0.001 count as it should?
fails: c.extremes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        p = p.clamp(0.01, 0.99)
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (likelihood + prior - posterior).mean()
