"""The entropy of q(z | x) in closed form, log p(z) estimated."""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        entropy = 0.5 * (torch.log(2 * torch.pi * sigma_square) + 1).sum(-1)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        return (self.logpdf_bernoulli(x, p) + prior + entropy).mean()
