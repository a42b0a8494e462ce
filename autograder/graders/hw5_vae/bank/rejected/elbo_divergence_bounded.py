"""The divergence counts as 1000 nats at most.

hint: Does your bound still fall where q(z | x) is very far from the prior?
fails: c.extremes
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        likelihood = self.logpdf_bernoulli(x, p)
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (likelihood - (posterior - prior).clamp(max=1000)).mean()
