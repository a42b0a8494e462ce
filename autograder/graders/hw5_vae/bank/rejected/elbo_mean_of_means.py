"""A mean of the means of blocks of 100, the last of which may be smaller.

hint: With 150 images in blocks of 100 and 50, how much does each image count?
fails: c.modes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        bounds = (likelihood + prior - posterior).split(100)
        return torch.stack([part.mean() for part in bounds]).mean()
