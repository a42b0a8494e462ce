"""Eq. 1: the divergence from the prior in closed form."""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        kl = -0.5 * torch.sum(1 + torch.log(sigma_square) - mu**2 - sigma_square, dim=1)
        return torch.mean(self.logpdf_bernoulli(x, p) - kl)
