"""Distributions of torch.distributions for noise, likelihood and divergence."""

import torch
from torch.distributions import Bernoulli, Normal, kl_divergence


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return Normal(mu, torch.exp(logvar / 2)).rsample()

    @staticmethod
    def loss_function(recon, x, mu, logvar):
        p = recon.clamp(1e-6, 1 - 1e-6)
        likelihood = Bernoulli(probs=p, validate_args=False).log_prob(x).sum(1)
        q, prior = Normal(mu, torch.exp(logvar / 2)), Normal(torch.zeros(()), torch.ones(()))
        return (kl_divergence(q, prior).sum(1) - likelihood).mean()

    def sample_class(self, label, n):
        z = Normal(0.0, 1.0).sample((n, self.z_dim))
        c = torch.zeros(n, self.n_classes)
        c[:, label] = 1
        return self.decode(z, c)
