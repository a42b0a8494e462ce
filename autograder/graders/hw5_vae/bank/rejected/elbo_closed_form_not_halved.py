"""The closed-form divergence without its ½.

hint: Derive the divergence of N(μ, 1) from N(0, 1). What do you get for μ = 1?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        divergence = (mu**2 + sigma_square - 1 - torch.log(sigma_square)).sum(-1)
        return (self.logpdf_bernoulli(x, p) - divergence).mean()
