"""Multivariate normal distributions, and noise from NumPy."""

import numpy as np
import torch
from torch.distributions import MultivariateNormal, kl_divergence


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = MultivariateNormal(mu, scale_tril=torch.diag_embed((logvar / 2).exp())).rsample()
        return self.decode(z, p), mu, logvar, z

    def sample(self, p):
        z = torch.from_numpy(np.random.randn(len(p), self.latent_dim)).to(p.dtype)
        return self.decode(z, p)


def loss_fn(x, x_hat, mu, logvar):
    q = MultivariateNormal(mu, scale_tril=torch.diag_embed((logvar / 2).exp()))
    prior = MultivariateNormal(torch.zeros(mu.shape[1]), torch.eye(mu.shape[1]))
    return ((x - x_hat).square().sum(1) + kl_divergence(q, prior)).mean()
