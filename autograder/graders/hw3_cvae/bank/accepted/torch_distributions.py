"""Distributions of torch.distributions for noise, likelihood and divergence."""

import torch
from torch.distributions import Bernoulli, Normal, kl_divergence


class CVAE:
    def reparametrize(self, mu, logvar):
        return Normal(mu, torch.exp(logvar / 2)).rsample()

    def sample(self, y):
        return self.decode(Normal(0.0, 1.0).sample((len(y), self.latent_dim)), y)


def loss_fn(x, x_hat, mu, logvar):
    p = x_hat.clamp(1e-6, 1 - 1e-6)
    likelihood = Bernoulli(probs=p, validate_args=False).log_prob(x).flatten(1).sum(1)
    q, prior = Normal(mu, torch.exp(logvar / 2)), Normal(torch.zeros(()), torch.ones(()))
    return (kl_divergence(q, prior).sum(1) - likelihood).mean()
