"""Runs the decoder in the place of using p.

hint: The bound is a function of its arguments. Which of them do you not use?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        p = self.decoder(sampled_z)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).mean()
