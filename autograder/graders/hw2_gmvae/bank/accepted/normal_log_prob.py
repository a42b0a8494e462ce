"""Normal(m, √v), and the logarithm of the mean as a sum with weights 1/K."""

import math

import torch
from torch.distributions import Normal


def log_normal_mixture(z, m, v):
    log_components = Normal(m, v.sqrt()).log_prob(z.unsqueeze(1)).sum(-1)
    log_weights = torch.full_like(log_components, -math.log(m.shape[1]))
    return torch.logsumexp(log_weights + log_components, dim=-1)
