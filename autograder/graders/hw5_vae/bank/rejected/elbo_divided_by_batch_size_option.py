"""Divides the sum over the batch by the batch size of the options.

hint: How many images are in the last batch of an epoch? Does your bound know?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).sum() / self.args.batch_size
