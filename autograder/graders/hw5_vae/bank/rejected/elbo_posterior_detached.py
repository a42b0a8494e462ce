"""log q(z | x) is under no_grad: the value is right, the gradient is not.

hint: Does log q(z | x) depend on the encoder's weights? Does its gradient reach them?
fails: c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        prior = self.logpdf_diagonal_gaussian(sampled_z, torch.zeros_like(mu), torch.ones_like(mu))
        with torch.no_grad():
            posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return (self.logpdf_bernoulli(x, p) + prior - posterior).mean()
