"""The closed-form divergence of a network that gives log σ².

hint: The formula that you use takes log σ². What does your encoder return?
fails: c c.gradient
"""

import torch


class VAE:
    def elbo(self, sampled_z, mu, sigma_square, x, p):
        divergence = -0.5 * (1 + sigma_square - mu**2 - torch.exp(sigma_square)).sum(-1)
        return (self.logpdf_bernoulli(x, p) - divergence).mean()
