"""Distributions of torch.distributions for noise, likelihood and divergence."""

import torch
from torch.distributions import Bernoulli, Normal, kl_divergence


class CVAE:
    def reparameterize(self, mu, logvar):
        q = Normal(mu, torch.exp(logvar / 2))
        return q.rsample() if self.training else q.mean

    def sample(self, c):
        return self.decoder(Normal(0.0, 1.0).sample((len(c), self.zdim)), c)


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    p = x_hat.clamp(1e-6, 1 - 1e-6)
    bce = -Bernoulli(probs=p, validate_args=False).log_prob(x).flatten(1).sum(1).mean()
    prior = Normal(torch.zeros(()), torch.ones(()))
    kld = kl_divergence(Normal(mu, torch.exp(logvar / 2)), prior).sum(1).mean()
    return bce + kl_weight * kld, bce, kld
