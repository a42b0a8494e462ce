"""Multivariate normal distributions with a diagonal matrix."""

import torch
from torch.distributions import MultivariateNormal


def normal(m, v, size):
    scale = v.expand(*v.shape[:-1], size).sqrt()
    return MultivariateNormal(m.expand(*m.shape[:-1], size), scale_tril=torch.diag_embed(scale))


def sample_gaussian(m, v):
    return normal(m, v, m.shape[-1]).rsample()


def log_normal(x, m, v):
    return normal(m, v, x.shape[-1]).log_prob(x)
