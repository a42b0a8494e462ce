"""Latents from multivariate normal distributions with diagonal covariances."""

import torch
from torch.distributions import MultivariateNormal


class CVAE:
    def reparametrize(self, mu, logvar):
        return MultivariateNormal(mu, scale_tril=torch.diag_embed((logvar / 2).exp())).rsample()

    def sample(self, y):
        prior = MultivariateNormal(torch.zeros(self.latent_dim), torch.eye(self.latent_dim))
        return self.decode(prior.sample((len(y),)), y)
