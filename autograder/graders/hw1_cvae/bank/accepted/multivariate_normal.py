"""Latents from multivariate normal distributions with diagonal covariances."""

import torch
from torch.distributions import MultivariateNormal


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return MultivariateNormal(mu, scale_tril=torch.diag_embed((logvar / 2).exp())).rsample()
