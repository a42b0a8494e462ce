"""A constructor and helpers of its own; the prior is read from z_pre."""

import math

import torch
from torch import nn

from hw2_utils import Decoder, Encoder, gaussian_parameters, log_bernoulli_with_logits


def log_normal(x, m, v):
    return -0.5 * ((x - m) ** 2 / v + torch.log(2 * math.pi * v)).sum(-1)


def log_normal_mixture(z, m, v):
    return torch.logsumexp(log_normal(z[:, None], m, v), dim=1) - math.log(m.shape[1])


class GMVAE:
    def __init__(self, z_dim=10, k=500):
        super().__init__()
        self.z_dim, self.k = z_dim, k
        self.name = "gmvae"
        self.enc = Encoder(z_dim)
        self.dec = Decoder(z_dim)
        self.z_pre = nn.Parameter(torch.randn(1, 2 * k, z_dim) / math.sqrt(k * z_dim))
        self.pi = nn.Parameter(torch.ones(k) / k, requires_grad=False)

    def terms(self, x, samples):
        m, v = self.enc(x)
        m, v = m.repeat(samples, 1), v.repeat(samples, 1)
        z = m + v.sqrt() * torch.randn_like(m)
        prior = gaussian_parameters(self.z_pre, dim=1)
        kl = log_normal(z, m, v) - log_normal_mixture(z, *prior)
        rec = -log_bernoulli_with_logits(x.repeat(samples, 1), self.dec(z))
        return kl.reshape(samples, -1), rec.reshape(samples, -1)

    def negative_elbo_bound(self, x):
        kl, rec = (term.mean() for term in self.terms(x, 1))
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        kl, rec = self.terms(x, iw)
        niwae = -(torch.logsumexp(-kl - rec, 0) - math.log(iw)).mean()
        return [niwae, kl.mean(), rec.mean()]
