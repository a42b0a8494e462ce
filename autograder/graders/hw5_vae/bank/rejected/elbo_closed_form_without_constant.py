"""The closed-form divergence without its −1.

hint: What is the divergence of the prior from itself? What does your formula give?
fails: c
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        divergence = 0.5 * (mu**2 + sigma_square - torch.log(sigma_square)).sum(-1)
        return (self.logpdf_bernoulli(x, p) - divergence).mean()
