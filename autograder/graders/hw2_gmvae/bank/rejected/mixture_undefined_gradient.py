"""Chooses by torch.where between the logarithm of the densities and one that is safe.

hint: torch.where has a gradient with respect to both of its branches. What is that of log p at
p = 0?
fails: a.extremes.gradient
"""

import torch

from hw2_utils import gaussian


def log_normal_mixture(z, m, v):
    logs = gaussian(m, v).log_prob(z.unsqueeze(1))  # (B, K)
    density = logs.exp().mean(dim=1)
    safe = torch.logsumexp(logs, dim=1) - torch.tensor(float(m.shape[1])).log()
    return torch.where((density > 0) & density.isfinite(), density.log(), safe)
